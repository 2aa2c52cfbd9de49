/**
 * Whether a value from outside (the window, a journal) is a command this program knows, dates included.
 */
import { parseEdtf } from '../dates/edtf';
import { fail, ok, type Result } from '../result';
import type { Command, Edit } from './commands';
import { singleCommandValidator } from './schema';

/** Batches nest at most this deep: an import of sources with their events needs two. */
const DEPTH_LIMIT = 4;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (message: string): Result<never> => fail('bad-command', 'An edit', message, 'Nothing was changed. Please report this as a bug.');

/** Every EDTF expression a command would store. */
function edtfTexts(command: Command): readonly string[] {
  switch (command.type) {
    case 'add-event':
      return [command.event.when.edtf, ...command.event.citations.flatMap((citation) => citation.when?.edtf ?? [])];
    case 'patch-event':
      return [...(command.patch.when ? [command.patch.when.edtf] : []), ...(command.patch.citations ?? []).flatMap((citation) => citation.when?.edtf ?? [])];
    case 'add-source':
      return [command.source.published, command.source.retrieved].filter((text) => text !== undefined);
    case 'patch-source':
      return [command.patch.published, command.patch.retrieved].filter((text) => typeof text === 'string');
    default:
      return [];
  }
}

/** The command, once its shape and its dates are known to be good. Failure code: `bad-command`. */
export function checkCommand(value: unknown, depth = 0): Result<Command> {
  if (isObject(value) && value['type'] === 'batch') {
    const commands = value['commands'];
    if (!Array.isArray(commands) || depth >= DEPTH_LIMIT) return refuse('A batch has no list of commands, or batches are nested too deep.');
    const checked: Command[] = [];
    for (const part of commands) {
      const result = checkCommand(part, depth + 1);
      if (!result.ok) return result;
      checked.push(result.value);
    }
    return ok({ type: 'batch', commands: checked });
  }
  if (!singleCommandValidator.Check(value)) return refuse('The command has a field of a wrong shape.');
  const command = value as Command;
  const wrong = edtfTexts(command).find((text) => parseEdtf(text) === null);
  return wrong === undefined ? ok(command) : refuse(`“${wrong.slice(0, 60)}” is not a date in EDTF.`);
}

/** The same for an edit: command, label and merge key. */
export function checkEdit(value: unknown): Result<Edit> {
  if (!isObject(value) || typeof value['label'] !== 'string' || value['label'].length > 200) return refuse('The edit has no label.');
  const mergeKey = value['mergeKey'];
  if (mergeKey !== undefined && (typeof mergeKey !== 'string' || mergeKey.length > 400)) return refuse('The merge key is not a text.');
  const command = checkCommand(value['command']);
  if (!command.ok) return command;
  return ok({ command: command.value, label: value['label'], ...(mergeKey === undefined ? {} : { mergeKey }) });
}
