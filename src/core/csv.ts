// A table as a file that a spreadsheet opens (RFC 4180), with a mark that says it is UTF-8.

const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet takes for the start of a formula. Titles of web pages stand in our tables: a page
 * could have a cell fetch an address, or run a program, of whoever opens the file.
 */
const FORMULA = /^[\s]*[=+\-@\t\r|%]/;

export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');

/** An apostrophe makes text of a formula; spreadsheets do not show it. */
function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
