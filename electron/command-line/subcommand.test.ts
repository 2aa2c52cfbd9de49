import { describe, expect, it } from 'vitest';
import { subcommandIn } from './subcommand';

describe('subcommandIn', () => {
  it.each([
    ['a packaged program', ['/usr/bin/dateline', 'merge-driver', 'a', 'b'], true, { name: 'merge-driver', args: ['a', 'b'] }],
    ['a checkout', ['/e/electron', '/repo/out', 'merge-driver', 'a'], false, { name: 'merge-driver', args: ['a'] }],
    ['switches of Chromium before it', ['/e/electron', '--no-sandbox', '/repo/out', '--user-data-dir=/tmp/x', 'merge-driver', '--odd'], false, { name: 'merge-driver', args: ['--odd'] }],
    ['a call for help about one of them', ['/usr/bin/dateline', 'export', '--help'], true, { name: 'help', args: [] }],
    ['a call for help', ['/usr/bin/dateline', '--help'], true, { name: 'help', args: [] }],
    ['a short call for help', ['/usr/bin/dateline', '-h'], true, { name: 'help', args: [] }],
    ['a question for the version', ['/usr/bin/dateline', '--no-sandbox', '--version'], true, { name: 'version', args: [] }],
    ['a command that is mistyped', ['/usr/bin/dateline', 'exprt', 'case.dateline', '--to', 'out.csv'], true, { name: 'unknown', args: ['exprt'] }],
  ] as const)('finds it in %s', (_, argv, isPackaged, found) => {
    expect(subcommandIn(argv, isPackaged, () => false)).toEqual(found);
  });

  it.each([
    ['no words', ['/usr/bin/dateline'], true],
    ['a file', ['/usr/bin/dateline', 'case.dateline'], true],
    ['a file named like a subcommand elsewhere', ['/usr/bin/dateline', 'case.dateline', 'merge-driver'], true],
    ['a file with a plain name', ['/usr/bin/dateline', 'case'], true],
    ['a module that Electron is told of', ['/e/electron', '-r', 'tracing', '/repo/out'], false],
    ['the app folder alone', ['/e/electron', '/repo/out'], false],
  ])('finds none in %s', (_, argv, isPackaged) => {
    expect(subcommandIn(argv, isPackaged, (name) => name === 'case')).toBeNull();
  });
});
