import type { TimelineEvent } from '../timeline/types';
import { words } from '../words/words';

/** The title to show: an event may have none while it is being written, and a list must still name it. */
export const titleOf = ({ title }: Pick<TimelineEvent, 'title'>): string => (title.trim() === '' ? words().evidence.untitledEvent : title);
