/** How the subcommands are called, for --help and for messages. */
export const EXPORT_USAGE = `dateline export FILE.dateline --to OUT.pdf|docx|html|md|csv|ics|json|svg
         [--format timelinejs] [--filter kind:meeting …] [--publication] [--language en|de]
         [--layout chronology|table|poster] [--paper A4|Letter|A3|…] [--orientation portrait|landscape]
         [--no-descriptions] [--no-quotes] [--names] [--appendix cited|whole|none] [--citations paragraph|running]
         [--header WORDS] [--author NAME] [--sheets N] [--lanes kind|person|place|tag|source] [--ground light|dark]`;
export const IMPORT_USAGE = 'dateline import FILE … --into CASE.dateline [--accept-suggestions] [--day-first | --month-first] [--days-from 1900 | --days-from 1904]';
