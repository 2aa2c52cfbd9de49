/** Whether German words tell of what was or of what is to come, by their verbs; too few are known to tell more. */

/** Verbs that look ahead wherever they stand. */
const AHEAD = /(?<!\p{L})(?:wird|werden|soll(?:en|te|ten)?|muss|müssen)(?!\p{L})/u;
/** „wurde vereinbart“ is over, „ist vereinbart“ to come. */
const WAS = /(?<!\p{L})(?:wurden?|waren?|hatten?)(?!\p{L})/u;
const PLANNED = /(?<!\p{L})(?:geplant|vorgesehen|vereinbart|anberaumt|voraussichtlich)(?!\p{L})/u;
/** „hat beschlossen“, „kam“, „ernannte“. */
const TOLD = /(?<!\p{L})(?:kam(?:en)?|ging(?:en)?|gab(?:en)?|fand(?:en)?|trat(?:en)?|starb(?:en)?|fiel(?:en)?|ließ(?:en)?|(?:hat|haben|ist|sind)(?=\s.*(?<!\p{L})\p{Ll}*(?:ge|be|ver|er|ent|zer)\p{Ll}{2,}(?:t|en)(?!\p{L}))|(?!ersten|letzten|zweiten|dritten|weiten|unten|sollten|könnten|würden)\p{Ll}{2,}ten?)(?!\p{L})/u;

/** Null where neither is said. */
export function germanTense(words: string): 'past' | 'future' | null {
  if (AHEAD.test(words)) return 'future';
  if (WAS.test(words)) return 'past';
  if (PLANNED.test(words)) return 'future';
  return TOLD.test(words) ? 'past' : null;
}
