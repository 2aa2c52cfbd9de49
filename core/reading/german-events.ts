/** German words that tell what kind of thing happened; of those that English has too, English tells (english/event-words.ts). */
import type { EventWords } from './english/event-words';

/** Whole words: `\b` knows no umlauts. */
const whole = (...words: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu');

export const GERMAN_TRIGGERS: EventWords['triggers'] = [
  { kind: 'alert', weight: 1, pattern: whole('Alarm(?:stufe|bereitschaft)', 'Katastrophen(?:alarm|fall)', 'Warnstufe', 'Notstand', 'Ausnahmezustand', 'Ausgangssperre', 'Kriegsrecht', 'Notruf', '(?:Sturm|Unwetter|Hochwasser)warnung', 'Mobilmachung', 'mobil gemacht', 'evakuier(?:t|te|ten)', 'Evakuierung') },
  { kind: 'meeting', weight: 1, pattern: whole('(?:traf(?:en)?|trifft|treffen) sich', 'tra(?:t|ten)(?=[^.;]{0,80} zusammen)', 'tagten?', 'Treffen', 'Gipfel(?:treffen)?', '(?:Sonder|Rats)?sitzung', 'Konferenz', 'Verhandlung(?:en)?', 'Gespräche', 'Besprechung', 'Versammlung', 'Ortstermin', 'empfing(?:en)?', 'besuchten?', 'beriet(?:en)?') },
  {
    kind: 'statement', weight: 1,
    pattern: whole('sagten?', 'erklärten?(?![^.;]{0,80} Krieg)', 'teilten?(?=[^.;]{0,80} mit)', 'kündigten?(?=[^.;]{0,80} an(?!\\p{L}))', '(?:ge)?warn(?:t|te|ten)', 'bestritt(?:en)?', 'bestätigten?', 'forderten?', 'behaupteten?', 'betonten?', 'schrieb(?:en)?', 'räumten?(?=[^.;]{0,80} ein(?!\\p{L}))', 'Erklärung', 'Pressekonferenz', 'Stellungnahme'),
  },
];
