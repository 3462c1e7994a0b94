/** Every limit on what the program reads, in one place; messages name the limit that was passed. */
export const LIMITS = {
  /** Largest Fundcast file, bytes of UTF-8. A baseline of a city takes about 150 KB. */
  fileBytes: 8 * 1024 * 1024,
  /** Deepest nesting of arrays and objects in a file. */
  jsonDepth: 64,
  /** Faults that one file is told at once; a broken file can have thousands of the same. */
  faults: 100,
  /** Characters of a file's own words that a message repeats. */
  quoted: 80,
  /** Largest document that a report is read from, bytes; a scan of 100 pages takes about 20 MB. */
  documentBytes: 64 * 1024 * 1024,
  /** What a document's parts may unpack to, bytes counted while unpacking; a long report takes about 3 MB. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Parts of a document's archive; pictures count. */
  documentParts: 4096,
  /** XML elements of one part of a document. */
  xmlElements: 1_000_000,
  /** Deepest nesting of XML elements. */
  xmlDepth: 200,
  /** Rows of one sheet that hold something. */
  sheetRows: 20_000,
  /** Columns of one sheet that hold something. */
  sheetColumns: 256,
  /** Cells of all sheets that hold something. */
  sheetCells: 500_000,
  /** Pages of a PDF. */
  pdfPages: 500,
  /** Pieces of text on all pages of a PDF. */
  pdfTextItems: 1_000_000,
  /** Characters of report texts that a draft keeps through a reload; browsers give a page some five million. */
  draftReportText: 1_000_000,
  /** Reports that are open at once; a region prints two a year. */
  openReports: 24,
} as const;
