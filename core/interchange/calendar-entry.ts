/** One entry of a calendar, as ical.js holds it, and what its properties say of it. */
import type ICAL from 'ical.js';
import type { EventStatus } from '../timeline/types';
import { statusOf } from './imported-events';

export type Component = InstanceType<typeof ICAL.Component>;
export type Property = InstanceType<typeof ICAL.Property>;
export type Time = InstanceType<typeof ICAL.Time>;

export interface Entry {
  readonly component: Component;
  /** "entry 3, “Talks”" */
  readonly where: string;
  readonly uid: string;
  /** Whether it stands for one time of an entry that recurs. */
  readonly isException: boolean;
}

/** ical.js leaves properties it does not know as they are written; the standard says they are text. */
const unescaped = (text: string): string => text.replace(/\\([\\;,nN])/g, (_whole, char: string) => (char === 'n' || char === 'N' ? '\n' : char));

/** The value of the first property of a name, as text; '' where there is none. */
export function textOf(component: Component, name: string): string {
  const property = component.getFirstProperty(name);
  const value = property?.getFirstValue();
  if (property === null || value === null || value === undefined) return '';
  return property?.type === 'unknown' ? unescaped(String(value as string)) : String(value as string);
}

export const isCancelled = (component: Component): boolean => textOf(component, 'status').trim().toUpperCase() === 'CANCELLED';

/** PRIVATE, CONFIDENTIAL, and any word that is not known, which is to be taken for private (section 3.8.1.3). */
export function isConfidential(component: Component): boolean {
  const access = textOf(component, 'class').trim().toUpperCase();
  return access !== '' && access !== 'PUBLIC';
}

export const statusFrom = (component: Component): EventStatus =>
  statusOf(textOf(component, 'x-dateline-status')) ?? (textOf(component, 'status').toUpperCase() === 'TENTATIVE' ? 'planned' : 'reported');

export function tzidOf(component: Component, name: string): string | null {
  const tzid = component.getFirstProperty(name)?.getParameter('tzid');
  return typeof tzid === 'string' ? tzid : null;
}
