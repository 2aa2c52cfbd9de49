import type { CorpusCase } from './corpus-case';
import { DOCX_CASES, PDF_CASES } from './cases/document-cases';
import { HTML_CASES } from './cases/html-cases';
import { JSON_CASES, PATH_CASES, TEXT_CASES } from './cases/text-cases';
import { MAIL_CASES, MARKDOWN_CASES, URL_CASES } from './cases/word-cases';

export const CORPUS: readonly CorpusCase[] = [...HTML_CASES, ...MARKDOWN_CASES, ...URL_CASES, ...DOCX_CASES, ...PDF_CASES, ...TEXT_CASES, ...JSON_CASES, ...PATH_CASES, ...MAIL_CASES];
