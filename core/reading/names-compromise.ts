/**
 * Tells people, organisations and places apart by compromise's lexicon of names.
 *
 * Takes half a second to load: imported only by the entry of the worker that reads sources, and by its bench.
 */
import nlp from 'compromise/three';
import type { NameClass, NameClassifier } from './suggestion';

/** Names already asked for; cleared when full. */
const LIMIT = 20_000;

export function compromiseNames(): NameClassifier {
  const known = new Map<string, NameClass | null>();
  return (name) => {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    const read = nlp(name);
    const named: NameClass | null = read.has('#Person') || read.has('#FirstName') ? 'person' : read.has('#Place') ? 'place' : read.has('#Organization') ? 'organization' : null;
    if (known.size >= LIMIT) known.clear();
    known.set(name, named);
    return named;
  };
}
