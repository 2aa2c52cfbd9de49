import { describe, expect, it } from 'vitest';
import type { Kind, KindId } from '../../core/timeline/types';
import { hexOf, systemTheme } from './lanes-theme';

const MEETING: Kind = { id: 'meeting' as KindId, label: 'Meeting', color: 'meeting', icon: 'users', shape: 'circle' };
const CONTRAST: Readonly<Record<string, string>> = { Canvas: '#000000', CanvasText: '#ffffff', Highlight: '#1aebff' };

describe('the lanes in the colours of the system', () => {
  it('know no other colour but that of lines between ground and text, and keep the shapes of the kinds', () => {
    const { kinds, noKind, labelFont: _label, boldFont: _bold, smallFont: _small, line, ...colors } = systemTheme([MEETING], (name) => CONTRAST[name] ?? '');
    expect(new Set(Object.values(colors))).toEqual(new Set(Object.values(CONTRAST)));
    expect(line).toBe('#4d4d4d');
    expect(kinds.get('meeting')).toEqual({ ink: '#ffffff', wash: '#000000', shape: 'circle' });
    expect(noKind.shape).toBe('ring');
    expect([colors.accent, colors.accentWash]).toEqual(['#1aebff', '#000000']);
  });

  it('are spelt as the canvas needs them', () => {
    expect([hexOf('rgb(0, 95, 184)'), hexOf('rgba(255, 255, 255, 0.5)')]).toEqual(['#005fb8', '#ffffff']);
  });
});
