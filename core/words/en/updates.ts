/** Looking for a newer Dateline, which is off until the person turns it on. */
export const updates = {
  command: 'Check for updates…',
  part: 'Updates',
  preference: 'Look for a newer Dateline',
  hint: (server: string) => `At the start and once a day, Dateline asks ${server} for its newest version. It sends nothing about you or your timelines, and downloads nothing without asking. While this is off, no connection is made.`,
  impossible: { unpacked: 'This copy of Dateline was not installed from a package, so there is nothing to update.', portable: 'The portable Dateline does not update itself. Get newer versions from where you got this one.', unconfigured: 'This package names no server for updates, so Dateline cannot look for any. Get newer versions from where you got this one.' },
  off: { message: 'The update check is off', detail: (server: string) => `Dateline asks no server until you allow it. When it is on, it asks ${server} for its newest version at the start and once a day.`, turnOn: 'Turn on and check' },
  none: { title: 'Dateline is up to date', detail: (version: string) => `Version ${version} is the newest.` },
  inactive: { title: 'This copy of Dateline cannot be updated from here', detail: 'It was taken out of its package. Get newer versions from where you got this one.' },
  found: { title: (version: string) => `Dateline ${version} is available`, detail: (version: string) => `You have version ${version}. Nothing is downloaded until you say so.`, download: 'Download' },
  downloading: (version: string) => `Downloading Dateline ${version}`,
  downloadingMegabytes: (version: string) => `Downloading Dateline ${version}, in MB`,
  ready: { message: (version: string) => `Dateline ${version} has been downloaded.`, detail: 'Your timelines are saved before Dateline ends.', now: 'Install and start again', later: 'Install when I quit' },
  failed: { title: 'The update check did not work', download: 'The update could not be downloaded', remedy: (why: string) => `${why}. Your Dateline is unchanged. Check the connection and try again later.` },
  later: 'Later',
  unknown: 'The server gave no answer that can be understood',
  reasons: {
    unfound: 'The server was not found', refused: 'The server takes no connections', brokenOff: 'The connection broke off', late: 'The server did not answer in time', offline: 'The network cannot be reached',
    certificate: 'The server could not prove that it is the right one', checksum: 'What was downloaded is not what the server announced', full: 'The disk is full',
    status: (code: number) => `The server answered with error ${code}`, other: (said: string) => `It was said: “${said}”`,
  },
};
