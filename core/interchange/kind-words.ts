import type { Kind, TimelineEvent } from '../timeline/types';
import { words } from '../words/words';

/** "Meeting"; of an event that is not for everybody "Meeting · confidential", for whoever is about to hand the document on. */
export const kindWords = (event: Pick<TimelineEvent, 'kind' | 'confidential'>, kind: Pick<Kind, 'label'> | undefined): string =>
  [kind?.label ?? event.kind, ...(event.confidential === true ? [words().evidence.confidential] : [])].join(' · ');
