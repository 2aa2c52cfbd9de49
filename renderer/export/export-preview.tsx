import { useEffect, useRef, useState } from 'react';
import type { ExportPreview as Shown, PreviewedExport } from '../../core/ipc-contract';
import type { Failure } from '../../core/result';
import { words as texts } from '../../core/words/words';
import { openPages, type PdfPages } from './pdf-pages';

interface PageProps {
  readonly pages: PdfPages;
  readonly index: number;
  readonly widthPx: number;
}

/** One page, drawn when it comes into sight. */
function Page({ pages, index, widthPx }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = pages.sizes[index];
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return;
      observer.disconnect();
      void pages.draw(index, element, widthPx, window.devicePixelRatio);
    }, { rootMargin: '300px' });
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, [pages, index, widthPx]);
  if (size === undefined) return null;
  return <canvas ref={canvas} className="export-page" role="img" aria-label={texts().exporting.page(index + 1, pages.sizes.length)} style={{ width: widthPx, height: Math.round((widthPx * size.heightPt) / size.widthPt) }} />;
}

function usePages(preview: Shown | null): PdfPages | null {
  const [pages, setPages] = useState<PdfPages | null>(null);
  const pdf = preview?.type === 'pages' ? preview.pdf : null;
  useEffect(() => {
    if (pdf === null) return undefined;
    let isGone = false;
    let opened: PdfPages | null = null;
    // The reader takes the bytes away with it.
    void openPages(pdf.slice()).then((found) => {
      opened = found;
      if (isGone) found.close();
      else setPages(found);
    });
    return () => { isGone = true; opened?.close(); setPages(null); };
  }, [pdf]);
  return pages;
}

function usePicture(preview: Shown | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  const png = preview?.type === 'picture' ? preview.png : null;
  useEffect(() => {
    if (png === null) return undefined;
    const made = URL.createObjectURL(new Blob([png.slice()], { type: 'image/png' }));
    setAddress(made);
    return () => { URL.revokeObjectURL(made); setAddress(null); };
  }, [png]);
  return address;
}

interface ExportPreviewProps {
  readonly shown: PreviewedExport | null;
  readonly failure: Failure | null;
  readonly isWaiting: boolean;
}

/** What the export will look like. */
export function ExportPreview({ shown, failure, isWaiting }: ExportPreviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => { setWidthPx(Math.max(120, Math.floor(element.clientWidth - 40))); };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, []);
  const preview = shown?.preview ?? null;
  const pages = usePages(preview);
  const picture = usePicture(preview);
  const { dialogs, exporting } = texts();
  const words = failure !== null ? dialogs.failure(failure.message, failure.remedy) : shown === null || isWaiting || (preview?.type === 'pages' && pages === null) ? exporting.preparing : preview?.partly === true ? exporting.partly[preview.type]
    : pages === null ? exporting.preview : exporting.pages(pages.sizes.length);
  return (
    <section className="export-preview" aria-label={exporting.preview} data-waiting={isWaiting ? '' : undefined}>
      <p className={failure === null ? 'export-preview-words' : 'export-preview-words field-error'} role="status">{words}</p>
      {/* The scrolled part is reached by Tab, so that the keyboard can scroll it. */}
      <div ref={frame} className="export-preview-frame" tabIndex={0} role="group" aria-label={exporting.previewOfFile}>
        {pages !== null && widthPx > 0 && pages.sizes.map((_, index) => <Page key={`${index} ${widthPx}`} pages={pages} index={index} widthPx={widthPx} />)}
        {preview?.type === 'text' && <pre className="export-text" dir="auto">{preview.text}</pre>}
        {picture !== null && <img className="export-picture" src={picture} alt={exporting.picture} />}
      </div>
    </section>
  );
}
