/**
 * What a person types or pastes as a title, a name or a kind, without the characters that make words read other than they
 * are, as imports take them out of the same fields.
 *
 * Quotes, paragraphs and the words of a date stay as their source has them.
 */
import { directionless, withoutOverrides } from '../sources/clean-text';
import type { Command, Edit, EventPatch, SourcePatch } from './commands';

/** The same list where nothing is in the way, so that an edit that is clean is not made anew. */
function namesOf(names: readonly string[]): readonly string[] {
  const cleaned = names.map(directionless);
  return cleaned.every((name, at) => name === names[at]) ? names : [...new Set(cleaned)].filter((name) => name !== '');
}

function eventFields<Fields extends EventPatch>(fields: Fields): Fields {
  const { title, actors, places, tags } = fields;
  return {
    ...fields, ...(typeof title === 'string' ? { title: withoutOverrides(title) } : {}),
    ...(Array.isArray(actors) ? { actors: namesOf(actors) } : {}), ...(Array.isArray(places) ? { places: namesOf(places) } : {}), ...(Array.isArray(tags) ? { tags: namesOf(tags) } : {}),
  };
}

function sourceFields(patch: SourcePatch): SourcePatch {
  const { title, author, publisher } = patch;
  return {
    ...patch, ...(typeof title === 'string' ? { title: withoutOverrides(title) } : {}),
    ...(typeof author === 'string' ? { author: directionless(author) } : {}), ...(typeof publisher === 'string' ? { publisher: directionless(publisher) } : {}),
  };
}

function cleanCommand(command: Command): Command {
  switch (command.type) {
    case 'add-event': return { ...command, event: eventFields(command.event) };
    case 'patch-event': return { ...command, patch: eventFields(command.patch) };
    case 'patch-source': return { ...command, patch: sourceFields(command.patch) };
    case 'add-kind': return { ...command, kind: { ...command.kind, label: directionless(command.kind.label) } };
    case 'patch-kind': return command.patch.label === undefined ? command : { ...command, patch: { ...command.patch, label: directionless(command.patch.label) } };
    case 'patch-timeline': return command.patch.title === undefined ? command : { ...command, patch: { ...command.patch, title: withoutOverrides(command.patch.title) } };
    case 'batch': return { ...command, commands: command.commands.map(cleanCommand) };
    default: return command;
  }
}

export const cleanEdit = (edit: Edit): Edit => ({ ...edit, command: cleanCommand(edit.command) });
