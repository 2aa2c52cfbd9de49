/** The reading half of pdf.js, which shows the preview's pages. */
import '../../core/newer-language';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
