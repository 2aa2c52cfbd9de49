/**
 * One validator a request: what the window may send, checked before anything looks at it.
 *
 * The table is typed by the contract, so a request without a validator does not compile.
 */
import { Type, type TSchema } from 'typebox';
import { WINDOW_ROLES } from '../../core/commands/command-ids';
import { PAGE_FACTS } from '../../core/commands/command-state';
import { CLIP_TOKEN } from '../../core/clip/event-clip';
import { checkEdit } from '../../core/timeline/check-command';
import { APPENDICES, DATE_LANGUAGES, EVIDENCE_LAYOUTS, MOST_SHEETS_ACROSS, NUMBERINGS, ORIENTATIONS, PAPERS } from '../../core/interchange/evidence-options';
import { EXPORT_FORMATS, type ExportSettings } from '../../core/interchange/export-request';
import { LANE_KEYS_LIMIT, LANE_KEY_LENGTH, type RequestName } from '../../core/ipc-contract';
import { MappingShape } from './mapping-shape';
import { LANE_FIELDS } from '../../core/layout/lane-groups';
import { isPreferenceChange } from '../../core/preferences';
import { validatorOf } from '../../core/validator';
import { LANGUAGE_CHOICES } from '../../core/words/language';

/** Longest pasted text accepted, in UTF-16 units; more is a file to import. */
const PASTE_LIMIT = 20_000_000;

const Handle = Type.String({ minLength: 1, maxLength: 200 });
const Width = Type.Number({ minimum: 0, maximum: 20_000 });
const Selected = Type.Union([Handle, Type.Null()]);
const Handles = Type.Array(Handle, { maxItems: 200_000 });
const ClipToken = Type.String({ pattern: CLIP_TOKEN });

const LaneField = Type.Union(LANE_FIELDS.map((field) => Type.Literal(field)));
const LaneKeys = Type.Array(Type.String({ maxLength: LANE_KEY_LENGTH }), { maxItems: LANE_KEYS_LIMIT });

const LanesShape = Type.Object({ grouping: Type.Union([Type.Tuple([LaneField]), Type.Tuple([LaneField, LaneField])]), collapsed: LaneKeys, order: LaneKeys }, { additionalProperties: false });

const ViewStateShape = Type.Object({
  view: Type.Union([Type.Literal('chronology'), Type.Literal('lanes')]),
  sourceWidthPx: Width, inspectorWidthPx: Width,
  sourceOpen: Type.Boolean(), inspectorOpen: Type.Boolean(), overviewOpen: Type.Boolean(), showFurniture: Type.Boolean(),
  selectedSource: Selected, selectedEvent: Selected,
  lanes: Type.Optional(LanesShape),
}, { additionalProperties: false });

const oneOf = (values: readonly string[]): TSchema => Type.Union(values.map((value) => Type.Literal(value)));

/** A logo is a small picture in the document itself; larger ones are refused before they get here. */
const LOGO_LIMIT = 700_000;
const Line = Type.String({ maxLength: 300 });

const EvidenceOptionsShape = Type.Object({
  layout: oneOf(EVIDENCE_LAYOUTS), paper: oneOf(PAPERS), orientation: oneOf(ORIENTATIONS),
  descriptions: Type.Boolean(), quotes: Type.Boolean(), names: Type.Boolean(),
  appendix: oneOf(APPENDICES), numbering: oneOf(NUMBERINGS),
  header: Line, author: Line, language: oneOf(DATE_LANGUAGES),
  logo: Type.Union([Type.Null(), Type.String({ maxLength: LOGO_LIMIT, pattern: '^data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=]+$' })]),
  poster: Type.Object({ sheets: oneOf(['one', 'tiled']), across: Type.Integer({ minimum: 1, maximum: MOST_SHEETS_ACROSS }), lanes: oneOf(LANE_FIELDS) }, { additionalProperties: false }),
}, { additionalProperties: false });

const LanguageShape = Type.Union(LANGUAGE_CHOICES.map((choice) => Type.Literal(choice)));

const ExportSettingsShape = Type.Object({
  format: oneOf(EXPORT_FORMATS), events: oneOf(['all', 'filter', 'span']), from: Type.String({ maxLength: 60 }), to: Type.String({ maxLength: 60 }),
  publication: Type.Boolean(), ground: oneOf(['light', 'dark']), options: EvidenceOptionsShape,
}, { additionalProperties: false });

const Seconds = Type.Number({ minimum: -1e16, maximum: 1e16 });
const Keys = Type.Array(Type.String({ maxLength: 2_000 }), { maxItems: 5_000 });
const PictureShape = Type.Union([
  Type.Null(),
  Type.Object({
    type: Type.Literal('lanes'), grouping: Type.Array(oneOf(LANE_FIELDS), { minItems: 1, maxItems: 2 }), order: Keys, collapsed: Keys,
    scale: Type.Object({ startSecond: Seconds, secondsPerPx: Type.Number({ minimum: 1e-3, maximum: 1e13 }), widthPx: Width }, { additionalProperties: false }), heightPx: Width,
  }, { additionalProperties: false }),
  Type.Object({ type: Type.Literal('chronology'), firstDay: Seconds, lastDay: Seconds, widthPx: Width }, { additionalProperties: false }),
]);

const ExportRequestShape = Type.Object({
  settings: ExportSettingsShape, chosen: Type.Union([Type.Null(), Type.Array(Handle, { maxItems: 2_000_000 })]), picture: PictureShape,
}, { additionalProperties: false });

const exportSettings = validatorOf(ExportSettingsShape);
/** Also for what was remembered. */
export const exportSettingsValidator = { Check: (value: unknown): value is ExportSettings => exportSettings.Check(value) };

type Check = (args: readonly unknown[]) => boolean;

const tuple = (...shapes: readonly TSchema[]): Check => {
  const validators = shapes.map((shape) => validatorOf(shape));
  return (args) => args.length === validators.length && validators.every((validator, index) => validator.Check(args[index]));
};

const nothing = tuple();

export const viewStateValidator = validatorOf(ViewStateShape);

export const REQUEST_CHECKS: Readonly<Record<RequestName, Check>> = {
  start: nothing,
  edit: (args) => args.length === 1 && checkEdit(args[0]).ok,
  undo: nothing, redo: nothing,
  newTimeline: nothing, openTimeline: nothing, openRecent: tuple(Handle), clearRecent: nothing, openSample: nothing,
  save: nothing, saveAs: nothing, revert: nothing, retrySave: nothing,
  versions: nothing, previewVersion: tuple(Handle), restoreVersion: tuple(Handle),
  importFiles: nothing,
  importText: tuple(Type.String({ maxLength: PASTE_LIMIT }), Type.Union([Type.String({ maxLength: PASTE_LIMIT }), Type.Null()])),
  updateSource: tuple(Handle),
  cancelImport: nothing, chooseEvents: nothing, readEvents: tuple(Handle, Type.Union([Type.Null(), MappingShape])), takeEvents: tuple(Handle, Type.Boolean()), endEvents: nothing, showOriginal: tuple(Handle),
  exportSettings: nothing, previewExport: tuple(ExportRequestShape), endPreview: nothing, exportFile: tuple(ExportRequestShape), cancelExport: nothing, verifyPdf: nothing, openVerified: tuple(Handle), openExported: tuple(Handle), showExported: tuple(Handle),
  rememberView: tuple(ViewStateShape), changePreferences: (args) => args.length === 1 && isPreferenceChange(args[0]), chooseLanguage: tuple(LanguageShape), readyToClose: nothing,
  selected: tuple(Selected, Selected), facts: tuple(Type.Array(oneOf(PAGE_FACTS), { maxItems: 20 })), clipHoldsEvents: nothing, windowRole: tuple(oneOf(WINDOW_ROLES)), newWindow: nothing, openInNewWindow: nothing,
  copyEvents: tuple(Handles), dragEvents: tuple(ClipToken, Handles), placeEvents: tuple(Type.Union([ClipToken, Type.Null()])),
  madeOf: nothing, misspelled: tuple(Type.Array(Type.String({ maxLength: 400 }), { maxItems: 20_000 })), reportProblem: tuple(Type.String({ maxLength: 20_000 })), log: nothing, showLog: nothing, checkUpdates: nothing,
  noticeAction: tuple(Handle, Handle), openExternal: tuple(Type.String({ maxLength: 4_000 })),
  showMenu: tuple(Type.Union([Type.Literal('event'), Type.Literal('paragraph'), Type.Literal('source')]), Type.String({ maxLength: 1_000 })),
};

export const DROPPED_PATHS_CHECK: Check = tuple(Type.Array(Type.String({ minLength: 1, maxLength: 8_000 }), { maxItems: 2_000 }));
