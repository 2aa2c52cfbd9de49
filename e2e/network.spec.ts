/**
 * Not one attempt to reach a network, from the start over import, editing and export to the end.
 *
 * The system calls of every process of the app are watched, so that it does not matter which part would have tried.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronRuntime } from '../build/electron-runtime.cjs';
import { chooseMenu, quit, saveNextTo } from './support/launch';
import { importArticle, saveAs } from './support/main-job';
import { expect, test } from './support/test';
import { button, cards, markWords, messages, setTitle } from './support/window';

const STRACE = ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect,sendto,sendmsg', '-o'];

/** Lines of a trace that name an internet address outside this computer. */
const outward = (trace: string): readonly string[] =>
  readFileSync(trace, 'utf8').split('\n').filter((line) => /sa_family=AF_INET6?\b/.test(line) && !/inet_addr\("127\.|inet_pton\(AF_INET6, "(::1|::ffff:127\.)/.test(line));

test('the main job makes no attempt to reach a network', async ({ start, folder }) => {
  const isWatchable = process.platform === 'linux' && spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true']).status === 0;
  test.skip(!isWatchable, 'needs strace, and leave to trace processes');

  await test.step('the watch sees an attempt', () => {
    const trace = join(folder, 'control.trace');
    spawnSync('strace', [...STRACE, trace, process.execPath, '-e', "const s = require('net').connect(9, '192.0.2.1'); s.on('error', () => {}); setTimeout(() => process.exit(), 200)"]);
    expect(outward(trace)).toEqual([expect.stringContaining('192.0.2.1')]);
  });

  const trace = join(folder, 'app.trace');
  const launcher = join(folder, 'launcher');
  writeFileSync(launcher, `#!/bin/sh\nexec strace ${STRACE.join(' ')} '${trace}' '${electronRuntime().executable}' "$@"\n`);
  chmodSync(launcher, 0o755);
  const story = join(folder, 'story.html');
  // A page that would load from elsewhere if anything of it were shown as it is.
  writeFileSync(story, '<!doctype html><html><head><title>Talks</title><link rel="stylesheet" href="https://192.0.2.7/x.css"><script src="https://192.0.2.7/x.js"></script></head><body><article><h1>Talks by the lake</h1><img src="https://192.0.2.7/x.png"><p>The ministers met on 24 January 2022 in a hotel by the lake, said two people who had been there.</p><p>They will meet again, a spokeswoman told reporters in the evening.</p></article></body></html>');
  const running = await start({ executable: launcher });
  const { app, page } = running;
  await importArticle(running, story);
  await markWords(page, 'met on 24 January 2022');
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(1);
  await setTitle(page, 'Ministers meet, see https://192.0.2.7/');
  await saveAs(running, join(folder, 'story.dateline'));
  await saveNextTo(app, join(folder, 'story.pdf'));
  await chooseMenu(app, 'File', 'Export PDF…');
  await button(page, 'Export…').click();
  await expect(messages(page).getByText(/^Exported story\.pdf/)).toBeVisible({ timeout: 60_000 });
  await quit(running);
  expect(readFileSync(trace, 'utf8').length).toBeGreaterThan(100);
  expect(outward(trace)).toEqual([]);
});
