import { CalendarDays, Flag, Gavel, Megaphone, Quote, Scale, Siren, Users, type LucideIcon } from 'lucide-react';
import type { Kind } from '../../core/timeline/types';

/** Icon names the file may hold. An unknown one is drawn as a flag, never left out: colour must not speak alone. */
const ICONS: Readonly<Record<string, LucideIcon>> = { users: Users, siren: Siren, quote: Quote, gavel: Gavel, scale: Scale, megaphone: Megaphone, calendar: CalendarDays, flag: Flag };

export function KindIcon({ kind, size = 14 }: { readonly kind: Pick<Kind, 'icon'>; readonly size?: number }) {
  const Icon = (Object.hasOwn(ICONS, kind.icon) ? ICONS[kind.icon] : undefined) ?? Flag;
  return <Icon size={size} aria-hidden strokeWidth={2} />;
}

/** CSS colour of a kind: a token for the built-in names, the person's own colour otherwise. */
export const kindColor = (color: string): string => (/^#[0-9a-f]{6}$/i.test(color) ? color : `var(--kind-${/^[a-z]+$/.test(color) ? color : 'statement'}, var(--ink-soft))`);

/** A faint ground of the same hue. */
export const kindWash = (color: string): string => `color-mix(in srgb, ${kindColor(color)} 12%, var(--surface))`;
