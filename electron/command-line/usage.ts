/** How the subcommands are called, for --help and for messages. */
export const EXPORT_USAGE = `dateline export FILE.dateline --to OUT.pdf|html|md|csv|ics|json|svg
         [--format timelinejs] [--filter kind:meeting …] [--publication] [--paper A4|Letter|A3|…] [--appendix cited|whole|none]
         [--layout chronology|table|poster]`;
export const IMPORT_USAGE = 'dateline import FILE … --into CASE.dateline [--accept-suggestions] [--day-first | --month-first] [--days-from 1900 | --days-from 1904]';
