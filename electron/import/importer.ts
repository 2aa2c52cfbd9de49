/**
 * Files and pasted text to sources, one after the other, each with an outcome of its own.
 *
 * Main calls this and turns the sources into commands; it never sees the bytes' meaning.
 */
import { createHash } from 'node:crypto';
import type { TableMapping } from '../../core/interchange/propose-mapping';
import type { EventsReading } from '../../core/interchange/read-events';
import { failTelling, type Result } from '../../core/result';
import { MEDIA_TYPES } from '../../core/sources/media-type';
import type { ReadSource } from '../../core/sources/source-from-text';
import { words } from '../../core/words/words';
import { SIZE_LIMITS } from './import-limits';
import type { ParseOptions, ParserHost } from './parser-host';
import { cancelled, readOriginal, shownName, type EventFileBytes } from './read-original';

export interface ImportedFile {
  readonly path: string;
  readonly fileName: string;
  /** The source as plain data, checked and ready for an `add-source` command. */
  readonly result: Result<ReadSource>;
}

export interface ImportProgress {
  readonly fileName: string;
  /** Files finished, of `files`. */
  readonly done: number;
  readonly files: number;
  /** How far into the present file, 0 to 1. */
  readonly part: number;
}

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Called as soon as each file is done, so that early ones appear while late ones are read. */
  readonly onFile?: (file: ImportedFile) => void;
  readonly signal?: AbortSignal;
}

export interface Importer {
  /** Never rejects: each file has a result. After a cancel the remaining ones fail with `import-cancelled`. */
  importFiles(paths: readonly string[], options?: ImportOptions): Promise<readonly ImportedFile[]>;
  /** @param html what the clipboard had beside the text, if anything. */
  importText(text: string, html: string | null, options?: Pick<ImportOptions, 'signal'>): Promise<Result<ReadSource>>;
  /** A file of events; a table by the mapping given, or by the one it suggests itself. Never rejects. */
  readEvents(file: EventFileBytes, mapping: TableMapping | null, options?: ParseOptions): Promise<Result<EventsReading>>;
  /** Stops what runs and ends the parser's process; call when the app quits. */
  dispose(): void;
}

export interface ImporterParts {
  readonly host: ParserHost;
  /** A fresh source id. */
  readonly newSourceId: () => string;
}

export function createImporter({ host, newSourceId }: ImporterParts): Importer {
  async function importFile(path: string, options: ImportOptions, onPart: (part: number) => void): Promise<Result<ReadSource>> {
    const original = await readOriginal(path, options.signal);
    if (!original.ok) return original;
    const { fileName, format, bytes, sha256 } = original.value;
    return host.parse(
      { kind: 'document', sourceId: newSourceId(), fileName, format, mediaType: MEDIA_TYPES[format], sha256, bytes },
      { ...(options.signal === undefined ? {} : { signal: options.signal }), onProgress: (done, total) => { onPart(total > 0 ? done / total : 0); } },
    );
  }

  return {
    async importFiles(paths, options = {}) {
      const imported: ImportedFile[] = [];
      for (const path of paths) {
        const fileName = shownName(path);
        const report = (part: number): void => { options.onProgress?.({ fileName, done: imported.length, files: paths.length, part }); };
        report(0);
        const result = options.signal?.aborted === true ? cancelled(fileName) : await importFile(path, options, report);
        const file: ImportedFile = { path, fileName, result };
        imported.push(file);
        options.onFile?.(file);
      }
      return imported;
    },
    async importText(text, html, options = {}) {
      const name = words().failures.subjects.pasted;
      if (text.trim() === '' && (html ?? '').trim() === '') return failTelling('empty-file', name, words().failures.parser.noClipboard);
      const limit = SIZE_LIMITS.text;
      const size = Math.max(text.length, html?.length ?? 0);
      if (size > limit) return failTelling('file-too-large', name, words().failures.parser.pasteTooLarge(size, limit));
      const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
      const useHtml = html !== null && html.trim() !== '';
      // UTF-16 keeps lone surrogates, which UTF-8 would replace without a word.
      const bytes = useHtml ? new TextEncoder().encode(html) : Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
      const format = useHtml ? 'html' : 'text';
      return host.parse({ kind: 'document', sourceId: newSourceId(), fileName: null, format, mediaType: MEDIA_TYPES[format], sha256, bytes }, options);
    },
    readEvents: ({ fileName, bytes }, mapping, options) => host.parseEvents({ kind: 'events', fileName, bytes, mapping }, options),
    dispose: () => { host.dispose(); },
  };
}
