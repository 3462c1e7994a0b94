/** What is wrong with a document that is of a readable kind. */
export type DocumentDamage =
  | 'truncated'
  | 'badChecksum'
  | 'badArchive'
  | 'missingPart'
  | 'badXml'
  | 'badText'
  | 'badCsv'
  | 'badPdf'
  | 'badCell';

/** What a document may have too much of; the limits stand in `limits.ts`. */
export type DocumentMeasure =
  | 'bytes'
  | 'unpackedBytes'
  | 'parts'
  | 'elements'
  | 'depth'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'pages'
  | 'textItems';

/**
 * Expected failures, as a closed union by `kind`. Each carries the numbers needed to say
 * it well; `src/i18n/errors.ts` is the one place that turns it into sentences.
 */
export type ModelError =
  | { readonly kind: 'unknownLever'; readonly lever: string; readonly nearest: readonly string[] }
  | { readonly kind: 'leverNotInBaseline'; readonly lever: string; readonly baseline: string }
  | { readonly kind: 'notANumber'; readonly what: string; readonly given: string }
  | {
      readonly kind: 'leverOutOfRange';
      readonly lever: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'notAMonth'; readonly what: string; readonly given: string }
  | {
      readonly kind: 'monthOutOfHorizon';
      readonly what: string;
      readonly month: string;
      readonly first: string;
      readonly last: string;
    }
  | { readonly kind: 'conflict'; readonly lever: string; readonly first: string; readonly second: string }
  | { readonly kind: 'unknownFund'; readonly fund: string; readonly known: readonly string[] }
  | {
      readonly kind: 'belowPoolingLevel';
      readonly fund: string;
      readonly level: string;
      readonly poolingLevel: string;
    }
  | { readonly kind: 'balanceGivenTwice'; readonly fund: string }
  | { readonly kind: 'unknownScenario'; readonly id: string; readonly known: readonly string[] }
  | { readonly kind: 'unknownParent'; readonly id: string }
  | { readonly kind: 'unknownBaseline'; readonly id: string; readonly known: readonly string[] }
  | { readonly kind: 'horizonTooLong'; readonly years: number; readonly limit: number }
  | { readonly kind: 'horizonBeforeReport'; readonly until: string; readonly reportEnd: string }
  | { readonly kind: 'noFile'; readonly name: string }
  | { readonly kind: 'notWritten'; readonly name: string; readonly reason: string }
  | {
      readonly kind: 'unreadableFormat';
      readonly name: string;
      readonly format: string;
      readonly saveAs: 'docx' | 'xlsx' | 'document';
    }
  | {
      readonly kind: 'damagedDocument';
      readonly format: string;
      readonly place: string;
      readonly problem: DocumentDamage;
    }
  | { readonly kind: 'protectedDocument'; readonly format: string }
  | { readonly kind: 'scannedDocument'; readonly pages: number }
  | { readonly kind: 'documentTooLarge'; readonly measure: DocumentMeasure; readonly limit: number }
  | { readonly kind: 'formulaWithoutValue'; readonly place: string }
  | { readonly kind: 'emptyText' }
  | { readonly kind: 'textTooLarge'; readonly length: number; readonly limit: number }
  | { readonly kind: 'tooManyFigures'; readonly limit: number }
  | { readonly kind: 'noPeriod'; readonly title: string; readonly optionToGive: 'period' }
  | { readonly kind: 'emptyFile' }
  | { readonly kind: 'fileTooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'notJson'; readonly line: number; readonly column: number }
  | { readonly kind: 'foreignFile'; readonly format: string }
  | { readonly kind: 'newerMajor'; readonly given: string; readonly known: string }
  | { readonly kind: 'badShape'; readonly place: string; readonly problem: string }
  | { readonly kind: 'digestMismatch'; readonly stated: string; readonly computed: string }
  | { readonly kind: 'noPeople'; readonly scheme: string }
  | { readonly kind: 'tooManyReports'; readonly limit: number }
  | { readonly kind: 'noFunds' }
  | { readonly kind: 'mixedRegions'; readonly regions: readonly string[] }
  | { readonly kind: 'samePeriodTwice'; readonly start: string; readonly end: string }
  | { readonly kind: 'badFigure'; readonly figure: string; readonly problem: string }
  | { readonly kind: 'unknownUnit'; readonly figure: string; readonly unit: string }
  | {
      readonly kind: 'mixedUnits';
      readonly first: string;
      readonly second: string;
      readonly difference: 'basis' | 'layer' | 'period' | 'unit';
    }
  | {
      readonly kind: 'worker';
      readonly problem: 'notStarted' | 'crashed' | 'timeout' | 'cancelled' | 'bug';
      readonly detail: string;
    };
