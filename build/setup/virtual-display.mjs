// A virtual screen for machines without one.
import { spawn } from 'node:child_process';
import { SetupProblem } from './console.mjs';

/**
 * Starts Xvfb on a display number it finds free itself.
 *
 * Answers `{ display: ':N', stop() }`. 1600 × 1000 fits the default window with all its panes.
 */
export function startVirtualDisplay() {
  return new Promise((done, fail) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const stop = () => server.kill();
    let answer = '';
    server.once('error', (error) => fail(new SetupProblem(`The virtual display (Xvfb) did not start: ${error.message}`)));
    server.once('exit', (code) => fail(new SetupProblem(`The virtual display (Xvfb) ended at once with ${code}`)));
    server.stdio[3].on('data', (data) => {
      answer += data;
      if (answer.includes('\n')) done({ display: `:${answer.trim()}`, stop });
    });
    process.once('exit', stop);
  });
}
