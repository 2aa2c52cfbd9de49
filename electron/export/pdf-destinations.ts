/**
 * Named destinations and bookmarks of a PDF, written from the places that were found on its pages.
 *
 * ISO 32000-1: name trees 7.9.6, destinations 12.3.2, outline 12.3.3. Names stay the same from export to export, so that
 * `file.pdf#event-…` is an address that can be cited.
 */
import { PDFHexString, PDFName, PDFNull, PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import type { OutlineEntry } from '../../core/interchange/evidence-content';
import type { FoundPlace } from './pdf-places';

/** Entries in a leaf and leaves in a branch of a name tree. */
const FAN_OUT = 64;

/** Air above a place when a viewer jumps to it, in points. */
const AIR_PT = 8;

interface TreeNode {
  readonly ref: PDFRef;
  readonly least: string;
  readonly greatest: string;
}

function chunks<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / FAN_OUT) }, (_, index) => list.slice(index * FAN_OUT, (index + 1) * FAN_OUT));
}

export function destinationOf(context: PDFContext, pages: readonly PDFRef[], { page, rect }: FoundPlace): ReturnType<PDFContext['obj']> {
  return context.obj([pages[page] ?? PDFNull, PDFName.of('XYZ'), 0, rect.top + AIR_PT, PDFNull]);
}

/** The name tree, for the catalogue's /Names /Dests. Places must be unique. */
export function writeDestinations(context: PDFContext, pages: readonly PDFRef[], places: readonly FoundPlace[]): PDFRef {
  const sorted = [...places].sort((a, b) => (a.place < b.place ? -1 : 1));
  let level: readonly TreeNode[] = chunks(sorted).map((group) => {
    const least = group[0]?.place ?? '';
    const greatest = group[group.length - 1]?.place ?? '';
    const names = context.obj([]);
    for (const place of group) {
      names.push(PDFString.of(place.place));
      names.push(destinationOf(context, pages, place));
    }
    return { ref: context.register(context.obj({ Limits: [PDFString.of(least), PDFString.of(greatest)], Names: names })), least, greatest };
  });
  while (level.length > FAN_OUT) {
    level = chunks(level).map((group) => {
      const least = group[0]?.least ?? '';
      const greatest = group[group.length - 1]?.greatest ?? '';
      return { ref: context.register(context.obj({ Limits: [PDFString.of(least), PDFString.of(greatest)], Kids: group.map(({ ref }) => ref) })), least, greatest };
    });
  }
  return context.register(context.obj({ Kids: level.map(({ ref }) => ref) }));
}

interface Bookmark {
  readonly label: string;
  readonly place: FoundPlace;
  readonly children: Bookmark[];
}

/** Years and months above their days, in the order of the document; a branch leads where its first leaf leads. */
export function bookmarkTree(entries: readonly OutlineEntry[], places: ReadonlyMap<string, FoundPlace>): readonly Bookmark[] {
  const roots: Bookmark[] = [];
  for (const { path, label, place } of entries) {
    const found = places.get(place);
    if (found === undefined) continue;
    let siblings = roots;
    for (const step of path) {
      let branch = siblings[siblings.length - 1];
      if (branch === undefined || branch.label !== step) {
        branch = { label: step, place: found, children: [] };
        siblings.push(branch);
      }
      siblings = branch.children;
    }
    siblings.push({ label, place: found, children: [] });
  }
  return roots;
}

/** Branches this deep are shown open. */
const OPEN_DEPTH = 1;

/** The outline dictionary, for the catalogue's /Outlines; null when there is nothing to show. */
export function writeOutline(context: PDFContext, pages: readonly PDFRef[], roots: readonly Bookmark[]): PDFRef | null {
  if (roots.length === 0) return null;
  const write = (list: readonly Bookmark[], parent: PDFRef, depth: number): { readonly first: PDFRef; readonly last: PDFRef; readonly visible: number } => {
    const refs = list.map(() => context.nextRef());
    let visible = list.length;
    list.forEach((bookmark, index) => {
      const self = refs[index] ?? parent;
      const item = context.obj({ Title: PDFHexString.fromText(bookmark.label), Parent: parent, Dest: destinationOf(context, pages, bookmark.place) });
      const before = refs[index - 1];
      const after = refs[index + 1];
      if (before !== undefined) item.set(PDFName.of('Prev'), before);
      if (after !== undefined) item.set(PDFName.of('Next'), after);
      if (bookmark.children.length > 0) {
        const inner = write(bookmark.children, self, depth + 1);
        const isOpen = depth < OPEN_DEPTH;
        item.set(PDFName.of('First'), inner.first);
        item.set(PDFName.of('Last'), inner.last);
        item.set(PDFName.of('Count'), context.obj(isOpen ? inner.visible : -inner.visible));
        if (isOpen) visible += inner.visible;
      }
      context.assign(self, item);
    });
    return { first: refs[0] ?? parent, last: refs[refs.length - 1] ?? parent, visible };
  };
  const root = context.nextRef();
  const { first, last, visible } = write(roots, root, 0);
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: visible }));
  return root;
}
