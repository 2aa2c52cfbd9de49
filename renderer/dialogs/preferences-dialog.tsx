import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { Checkbox, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { DAY_ORDERS, shownDates } from '../../core/dates/shown-dates';
import { AUTOSAVES, DENSITIES, MOTIONS, THEMES, VERSION_MINUTES, WEEK_STARTS_CHOSEN, type Preferences } from '../../core/preferences';
import { LANGUAGE_CHOICES, LANGUAGE_NAMES, type Language, type LanguageChoice } from '../../core/words/language';
import { words } from '../../core/words/words';
import { chooseLanguage, useLanguage } from '../state/language';
import { changePreferences, usePreferences } from '../state/preferences';
import { useShell } from '../state/shell';
import { Sheet } from './sheet';
import './preferences-dialog.css';

/** The language a choice was made in, here; another one draws this dialogue anew with the whole window. */
let chosenIn: Language | null = null;

function chooseLanguageHere(choice: LanguageChoice): void {
  chosenIn = useLanguage.getState().drawn;
  chooseLanguage(choice);
}

/** The keyboard stays at what was chosen though all of it was drawn anew: else it were at the beginning of the dialogue. */
function useFocusOnLanguage(part: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const isAnew = chosenIn !== null && chosenIn !== useLanguage.getState().drawn;
    chosenIn = null;
    if (isAnew) part.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus();
  }, [part]);
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly hint?: string;
  readonly onChange: (value: T) => void;
}

/** One of a few, all of them in sight; arrows move, Space chooses. */
function Choice<T extends string>({ name, options, value, hint, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="preferences-row">
      <span className="preferences-name" id={id}>{name}</span>
      <ToggleButtonGroup
        className="segmented preferences-choice" aria-labelledby={id} selectionMode="single" disallowEmptySelection selectedKeys={[value]}
        onSelectionChange={(keys) => { const next = options.find(([option]) => keys.has(option)); if (next !== undefined && next[0] !== value) onChange(next[0]); }}
      >
        {options.map(([option, label]) => <ToggleButton key={option} id={option} className="segmented-item">{label}</ToggleButton>)}
      </ToggleButtonGroup>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section className="preferences-part" aria-label={title}><h3 className="preferences-title">{title}</h3>{children}</section>;
}

/** Off until the person turns it on; where it cannot be, the reason stands in place of what it does. */
function UpdatesPart() {
  const isOn = usePreferences(({ updates }) => updates);
  const source = useShell(({ updates }) => updates);
  const texts = words().updates;
  const hintId = useId();
  return (
    <Part title={texts.part}>
      <div className="preferences-check">
        <Checkbox
          className="choice choice-check" isSelected={isOn && source.type === 'ready'} isDisabled={source.type !== 'ready'} aria-describedby={hintId}
          onChange={(updates) => { changePreferences({ updates }); }}
        >{texts.preference}</Checkbox>
        <p className="field-hint" id={hintId}>{source.type === 'ready' ? texts.hint(source.server) : texts.impossible[source.type]}</p>
      </div>
    </Part>
  );
}

const EXAMPLE = '2022-01-24';

/** What is set once for the whole app. A choice holds at once, in every window; there is nothing to confirm. */
export function PreferencesDialog() {
  const preferences = usePreferences();
  const language = useLanguage(({ choice }) => choice);
  const texts = words().native.preferences;
  const content = useRef<HTMLDivElement>(null);
  // The language is the first choice of all.
  useFocusOnLanguage(content);
  const pairs = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>): (readonly [T, string])[] => values.map((value) => [value, labels[value]]);
  const minutes = VERSION_MINUTES.map((count) => [String(count), texts.everyMinutes(count)] as const);
  return (
    <Sheet title={texts.title} wide>
      <div ref={content} className="preferences">
        <Part title={texts.looks}>
          <Choice<LanguageChoice>
            name={texts.language} options={LANGUAGE_CHOICES.map((choice) => [choice, choice === 'system' ? texts.systemLanguage : LANGUAGE_NAMES[choice]] as const)} value={language}
            onChange={chooseLanguageHere}
          />
          <Choice<Preferences['theme']> name={texts.theme} options={pairs(THEMES, texts.themes)} value={preferences.theme} onChange={(theme) => { changePreferences({ theme }); }} />
          <Choice<Preferences['density']> name={texts.density} options={pairs(DENSITIES, texts.densities)} value={preferences.density} onChange={(density) => { changePreferences({ density }); }} />
          <Choice<Preferences['motion']> name={texts.motion} options={pairs(MOTIONS, texts.motions)} value={preferences.motion} onChange={(motion) => { changePreferences({ motion }); }} />
        </Part>
        <Part title={texts.dates}>
          <Choice
            name={texts.dayOrder} hint={texts.dayOrderHint} value={preferences.dayOrder} options={DAY_ORDERS.map((order) => [order, formatWhen(EXAMPLE, { ...shownDates(), dayOrder: order })] as const)}
            onChange={(dayOrder) => { changePreferences({ dayOrder }); }}
          />
          <Choice<Preferences['weekStart']> name={texts.weekStart} options={pairs(WEEK_STARTS_CHOSEN, texts.weekStarts)} value={preferences.weekStart} onChange={(weekStart) => { changePreferences({ weekStart }); }} />
        </Part>
        <Part title={texts.files}>
          <Choice<Preferences['autosave']> name={texts.autosave} hint={texts.autosaveHint} options={pairs(AUTOSAVES, texts.autosaves)} value={preferences.autosave} onChange={(autosave) => { changePreferences({ autosave }); }} />
          <Choice
            name={texts.versions} options={minutes} value={String(preferences.versionMinutes)}
            onChange={(next) => { const versionMinutes = VERSION_MINUTES.find((count) => String(count) === next); if (versionMinutes !== undefined) changePreferences({ versionMinutes }); }}
          />
        </Part>
        <Part title={texts.writing}>
          <div className="preferences-check">
            <Checkbox className="choice choice-check" isSelected={preferences.spellCheck} onChange={(spellCheck) => { changePreferences({ spellCheck }); }}>{texts.spellCheck}</Checkbox>
            <p className="field-hint">{texts.spellCheckHint}</p>
          </div>
        </Part>
        <UpdatesPart />
      </div>
    </Sheet>
  );
}
