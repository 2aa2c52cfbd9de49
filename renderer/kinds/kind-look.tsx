import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ReactNode } from 'react';
import { KIND_COLORS, KIND_ICONS, KIND_TOKENS } from '../../core/kinds/kind-looks';
import { MARKER_SHAPES, type Kind } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { KindIcon, kindColor } from '../shell/kind-icon';
import { Marker } from '../timeline/marker';

interface SwatchesProps<Value extends string> {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly draw: (value: Value) => ReactNode;
  readonly onChange: (value: Value) => void;
  readonly children?: ReactNode;
}

/** One of many small pictures, each with a name. */
function Swatches<Value extends string>({ label, value, choices, nameOf, draw, onChange, children }: SwatchesProps<Value>) {
  return (
    <RadioGroup className="field" value={value} onChange={(next) => { onChange(next as Value); }} orientation="horizontal">
      <Label className="field-label">{label}</Label>
      <div className="kind-swatches">
        {choices.map((one) => <Radio key={one} value={one} className="kind-swatch" aria-label={nameOf(one)}><span title={nameOf(one)}>{draw(one)}</span></Radio>)}
        {children}
      </div>
    </RadioGroup>
  );
}

interface KindLookProps {
  readonly kind: Kind;
  readonly onChange: (look: Partial<Pick<Kind, 'color' | 'icon' | 'shape'>>) => void;
}

const COLORS = [...KIND_TOKENS, ...KIND_COLORS];

/** What the input of the browser shows for a token's colour, which it cannot name. */
const OWN = /^#[0-9a-f]{6}$/i;

/** Colour, icon and marker of a kind. A colour of one's own is made readable where it is drawn. */
export function KindLook({ kind, onChange }: KindLookProps) {
  const { kinds } = texts();
  const isOwn = !COLORS.some((color) => color === kind.color.toLowerCase());
  return (
    <>
      <Swatches
        label={kinds.color} value={kind.color.toLowerCase()} choices={COLORS} nameOf={(color) => kinds.colors[color]} onChange={(color) => { onChange({ color }); }}
        draw={(color) => <span className="kind-dot" style={{ background: kindColor(color) }} />}
      >
        <input
          type="color" className="kind-own" data-chosen={isOwn ? '' : undefined} aria-label={kinds.ownColor} title={kinds.ownColor} value={isOwn && OWN.test(kind.color) ? kind.color.toLowerCase() : '#6b5f4b'}
          onChange={(event) => { onChange({ color: event.target.value }); }}
        />
      </Swatches>
      <Swatches label={kinds.icon} value={kind.icon} choices={KIND_ICONS} nameOf={(icon) => kinds.icons[icon]} draw={(icon) => <KindIcon kind={{ icon }} size={17} />} onChange={(icon) => { onChange({ icon }); }} />
      <Swatches label={kinds.shape} value={kind.shape} choices={MARKER_SHAPES} nameOf={(shape) => kinds.shapes[shape]} draw={(shape) => <Marker shape={shape} sizePx={20} />} onChange={(shape) => { onChange({ shape }); }} />
    </>
  );
}
