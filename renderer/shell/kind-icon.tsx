import {
  Baby, Banknote, BookOpen, Building2, CalendarDays, Camera, Cross, Crown, Factory, FileText, Flag, Flame, Gavel, Handshake, Landmark, Mail, MapPin, Megaphone, PenLine, Phone, Plane, Quote, Scale, Shield,
  Ship, Siren, Swords, TrainFront, Users, Vote, type LucideIcon,
} from 'lucide-react';
import type { KindIconName } from '../../core/kinds/kind-looks';
import { readableOn } from '../../core/layout/kind-color';
import type { Kind } from '../../core/timeline/types';

/** Icon names the file may hold. An unknown one is drawn as a flag, never left out: colour must not speak alone. */
const ICONS: Readonly<Record<KindIconName, LucideIcon>> = {
  users: Users, siren: Siren, quote: Quote, gavel: Gavel, scale: Scale, megaphone: Megaphone, calendar: CalendarDays, flag: Flag, file: FileText, mail: Mail, phone: Phone, handshake: Handshake, landmark: Landmark,
  crown: Crown, swords: Swords, shield: Shield, banknote: Banknote, building: Building2, factory: Factory, plane: Plane, ship: Ship, train: TrainFront, pin: MapPin, camera: Camera, book: BookOpen, pen: PenLine,
  vote: Vote, flame: Flame, baby: Baby, cross: Cross,
};

export function KindIcon({ kind, size = 14 }: { readonly kind: Pick<Kind, 'icon'>; readonly size?: number }) {
  const Icon = Object.hasOwn(ICONS, kind.icon) ? ICONS[kind.icon as KindIconName] : Flag;
  return <Icon size={size} aria-hidden strokeWidth={2} />;
}

/** The grounds on which a colour is hardest to read: surface-sunken of the light theme, surface-raised of the dark one. */
const HARDEST = { light: '#f1efea', dark: '#242320' };

const ownColors = new Map<string, string>();

/** A colour of the person's own, made readable on either theme's grounds; `--dark-share` is 0 % in the light one, 100 % in the dark. */
function ownColor(hex: string): string {
  const color = ownColors.get(hex) ?? `color-mix(in srgb, ${readableOn(hex, HARDEST.dark)} var(--dark-share), ${readableOn(hex, HARDEST.light)})`;
  ownColors.set(hex, color);
  return color;
}

/** CSS colour of a kind: a token for the built-in names, the person's own colour otherwise. */
export const kindColor = (color: string): string => (/^#[0-9a-f]{6}$/i.test(color) ? ownColor(color) : `var(--kind-${/^[a-z]+$/.test(color) ? color : 'statement'}, var(--ink-soft))`);
