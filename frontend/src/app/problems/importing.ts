import { msg } from '@lingui/core/macro';

/** What a file is instead of a table. */
function binary(what: string | undefined) {
  switch (what) {
    case 'old-workbook':
      return msg`This is a workbook of before 2007 (.xls). In the spreadsheet, save it as .xlsx and drop that file. Nothing was kept.`;
    case 'binary-workbook':
      return msg`This is a binary workbook (.xlsb). In the spreadsheet, save it as .xlsx and drop that file. Nothing was kept.`;
    case 'protected':
      return msg`This workbook is protected by a password. Save it without one and drop that file. Nothing was kept.`;
    case 'broken-workbook':
      return msg`This workbook is damaged. Open it in the spreadsheet, save it again and drop that file. Nothing was kept.`;
    case 'unpacks-too-large':
      return msg`This workbook unpacks to far more than a list could hold. Copy the rows that matter into a new one. Nothing was kept.`;
    case 'document':
      return msg`This is a document, not a workbook. Ask for the list as .xlsx or CSV. Nothing was kept.`;
    case 'pdf':
      return msg`This is a PDF, not a table. Ask for the list as .xlsx or CSV. Nothing was kept.`;
    case 'image':
      return msg`This is an image, not a table. Ask for the list as CSV. Nothing was kept.`;
    case 'archive':
      return msg`This is a compressed archive. Unpack it and drop the CSV file inside. Nothing was kept.`;
    default:
      return msg`This file holds no text. Save the list as CSV and drop that file. Nothing was kept.`;
  }
}

function noTable(what: string | undefined, line: string) {
  switch (what) {
    case 'web-page':
      return msg`This is a web page, not a table: the download may have led to a sign-in page. Nothing was kept.`;
    case 'json':
      return msg`This is JSON, not a table. Export the list as CSV. Nothing was kept.`;
    default:
      return msg`From line ${line} on, this file is no table. Check that it is the right one. Nothing was kept.`;
  }
}

export const problems = {
  IMPORT_FILE_EMPTY: () => msg`This file is empty. Check the export and drop it again. Nothing was kept.`,
  IMPORT_NO_ROWS: (p: Record<string, string>) =>
    msg`This file has a header (line ${p.line ?? '1'}) and not a single row below it. Nothing was kept.`,
  IMPORT_FILE_BINARY: (p: Record<string, string>) => binary(p.what),
  IMPORT_NOT_A_TABLE: (p: Record<string, string>) => noTable(p.what, p.line ?? '1'),
  IMPORT_ENCODING_BROKEN: (p: Record<string, string>) =>
    msg`Too many characters of this file cannot be read (the first on line ${p.line ?? '1'}). Export it again as UTF-8. Nothing was kept.`,
  IMPORT_TOO_LARGE: () => msg`This file has 2 GB or more. Cut the list in two and import both. Nothing was kept.`,
  IMPORT_TOO_WIDE: (p: Record<string, string>) =>
    msg`This file has ${p.columns ?? ''} columns; at most ${p.most ?? ''} are taken. Remove those that are not needed. Nothing was kept.`,
  IMPORT_TOO_MANY_ROWS: () =>
    msg`This list has more than a million rows. Cut it in two and import both. Nothing was kept.`,
  IMPORT_STARTED: () => msg`This import has already run: what its columns mean can no longer change.`,
  IMPORT_NO_HANDLE_COLUMN: () =>
    msg`No column says who the people are. Choose the one that holds handles or profile addresses.`,
  IMPORT_NO_NETWORK: () => msg`Nothing says which network these handles belong to. Choose it above the columns.`,
  IMPORT_FIELD_GONE: () =>
    msg`One of the columns means a field that is not there any more. Choose again what it means.`,
  IMPORT_COLUMN_TWICE: (p: Record<string, string>) =>
    msg`Two columns are said to mean the same; “${p.header ?? ''}” is the second. Keep one of them.`,
  IMPORT_SOURCE_MISSING: () => msg`Say where the list comes from and what it is for: data protection starts there.`,
  IMPORT_DATE_IN_FUTURE: () => msg`The day of collection lies in the future.`,
  IMPORT_NOT_CHECKED: () => msg`The preview is not finished yet. Nothing was imported.`,
  IMPORT_NOTHING_TO_DO: () => msg`No row of this file would change anything. Nothing was imported.`,
  IMPORT_NOT_DONE: () => msg`Only a finished import can be undone, and only once.`,
  IMPORT_NOT_RUNNING: () => msg`This import is not under way at the moment: there is nothing to pause.`,
  IMPORT_OVER: () => msg`This import has ended: there is nothing left to cancel. You can undo it.`,
  IMPORT_TOO_OLD: () => msg`The list and the way back were deleted 90 days after the import. What it brought stays.`,
  IMPORT_NOT_STOPPED: () => msg`Nothing of this import is under way: there is nothing to resume.`,
};
