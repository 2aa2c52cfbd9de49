/**
 * One validator a request: what the window may send, checked before anything looks at it.
 *
 * The table is typed by the contract, so a request without a validator does not compile.
 */
import { Type, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { checkEdit } from '../../core/timeline/check-command';
import type { RequestName } from '../../core/ipc-contract';
import { LANGUAGE_CHOICES } from '../../core/words/language';

/** Longest pasted text accepted, in UTF-16 units; more is a file to import. */
const PASTE_LIMIT = 20_000_000;

const Handle = Type.String({ minLength: 1, maxLength: 200 });
const Width = Type.Number({ minimum: 0, maximum: 20_000 });
const Selected = Type.Union([Handle, Type.Null()]);

const ViewStateShape = Type.Object({
  view: Type.Union([Type.Literal('chronology'), Type.Literal('lanes')]),
  sourceWidthPx: Width, inspectorWidthPx: Width,
  sourceOpen: Type.Boolean(), inspectorOpen: Type.Boolean(), overviewOpen: Type.Boolean(), showFurniture: Type.Boolean(),
  selectedSource: Selected, selectedEvent: Selected,
  theme: Type.Union([Type.Literal('system'), Type.Literal('light'), Type.Literal('dark')]),
}, { additionalProperties: false });

const PdfOptionsShape = Type.Object({
  paper: Type.Union([Type.Literal('A4'), Type.Literal('Letter')]),
  quotes: Type.Boolean(), descriptions: Type.Boolean(),
  appendix: Type.Union([Type.Literal('cited'), Type.Literal('whole'), Type.Literal('none')]),
}, { additionalProperties: false });

const LanguageShape = Type.Union(LANGUAGE_CHOICES.map((choice) => Type.Literal(choice)));

type Check = (args: readonly unknown[]) => boolean;

const tuple = (...shapes: readonly TSchema[]): Check => {
  // Compiled when first asked: thirty at once would be felt at start.
  let compiled: readonly { readonly Check: (value: unknown) => boolean }[] | null = null;
  return (args) => {
    compiled ??= shapes.map((shape) => Compile(shape));
    return args.length === shapes.length && compiled.every((validator, index) => validator.Check(args[index]));
  };
};

const nothing = tuple();

export const viewStateValidator = Compile(ViewStateShape);

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
  cancelImport: nothing, showOriginal: tuple(Handle),
  exportPdf: tuple(PdfOptionsShape), cancelExport: nothing, openExported: tuple(Handle), showExported: tuple(Handle),
  rememberView: tuple(ViewStateShape), chooseLanguage: tuple(LanguageShape), readyToClose: nothing, noticeAction: tuple(Handle, Handle), openExternal: tuple(Type.String({ maxLength: 4_000 })),
  showMenu: tuple(Type.Union([Type.Literal('event'), Type.Literal('paragraph'), Type.Literal('source'), Type.Literal('text')]), Type.String({ maxLength: 200 })),
};

export const DROPPED_PATHS_CHECK: Check = tuple(Type.Array(Type.String({ minLength: 1, maxLength: 8_000 }), { maxItems: 2_000 }));
