import type { Words } from '../catalogue';

export const updates: Words['updates'] = {
  command: 'Nach Updates suchen …',
  part: 'Updates',
  preference: 'Nach einem neueren Dateline suchen',
  hint: (server) => `Beim Start und einmal am Tag fragt Dateline ${server} nach seiner neuesten Version. Es sendet nichts über Sie oder Ihre Zeitleisten und lädt nichts, ohne zu fragen. Ausgeschaltet stellt es keine Verbindung her.`,
  impossible: { unpacked: 'Dieses Dateline wurde nicht aus einem Paket installiert; es gibt nichts zu aktualisieren.', portable: 'Das portable Dateline aktualisiert sich nicht selbst. Holen Sie neuere Versionen von dort, woher Sie diese haben.', unconfigured: 'Dieses Paket nennt keinen Server für Updates; Dateline kann nicht danach suchen. Holen Sie neuere Versionen von dort, woher Sie diese haben.' },
  off: { message: 'Die Suche nach Updates ist aus', detail: (server) => `Dateline fragt keinen Server, bis Sie es erlauben. Eingeschaltet fragt es ${server} beim Start und einmal am Tag nach seiner neuesten Version.`, turnOn: 'Einschalten und suchen' },
  none: { title: 'Dateline ist auf dem neuesten Stand', detail: (version) => `Version ${version} ist die neueste.` },
  inactive: { title: 'Dieses Dateline lässt sich von hier aus nicht aktualisieren', detail: 'Es wurde aus seinem Paket herausgenommen. Holen Sie neuere Versionen von dort, woher Sie diese haben.' },
  found: { title: (version) => `Dateline ${version} ist da`, detail: (version) => `Sie haben Version ${version}. Nichts wird geladen, bis Sie es sagen.`, download: 'Laden' },
  downloading: (version) => `Dateline ${version} wird geladen`,
  downloadingMegabytes: (version) => `Dateline ${version} wird geladen, in MB`,
  ready: { message: (version) => `Dateline ${version} ist geladen.`, detail: 'Ihre Zeitleisten werden gespeichert, bevor Dateline endet.', now: 'Installieren und neu starten', later: 'Beim Beenden installieren' },
  failed: { title: 'Die Suche nach Updates ist misslungen', download: 'Das Update ließ sich nicht laden', remedy: (why) => `${why}. Ihr Dateline ist unverändert. Prüfen Sie die Verbindung und versuchen Sie es später noch einmal.` },
  later: 'Später',
  unknown: 'Der Server gab keine Antwort, die sich verstehen lässt',
  reasons: {
    unfound: 'Der Server wurde nicht gefunden', refused: 'Der Server nimmt keine Verbindungen an', brokenOff: 'Die Verbindung brach ab', late: 'Der Server antwortete nicht rechtzeitig', offline: 'Das Netz ist nicht zu erreichen',
    certificate: 'Der Server konnte nicht nachweisen, dass er der richtige ist', checksum: 'Was geladen wurde, ist nicht, was der Server angekündigt hatte', full: 'Der Datenträger ist voll',
    status: (code) => `Der Server antwortete mit Fehler ${code}`, other: (said) => `Gemeldet wurde: „${said}“`,
  },
};
