/** Reads a file that a subcommand was given. */
import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../../core/result';
import { errnoOf } from '../storage/disk-failure';

export async function readInput(file: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    const errno = errnoOf(error);
    const message = errno === 'ENOENT' ? 'There is no such file.' : errno === 'EISDIR' ? 'This is a folder.' : errno === 'EACCES' ? 'You may not read it.' : `It cannot be read (${errno}).`;
    return fail('no-input', file, message, 'Check its name and its folder.');
  }
}
