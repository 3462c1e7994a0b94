/** pdf.js, loaded when the first PDF is read, set up to work in this thread and to touch nothing else. */
import { characterMap } from '#character-maps';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/types/src/display/api.js';

export interface PdfJs {
  /** @param bytes are given away @param strict whether an error in a page rejects it */
  open(bytes: Uint8Array, strict: boolean): PDFDocumentLoadingTask;
}

/** What pdf.js fetches beside the file: character maps are at hand, fonts and decoders are not needed for text. */
class OwnBinaryData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed for text`);
    return characterMap(filename.replace(/\.bcmap$/, ''));
  }
}

let loaded: Promise<PdfJs> | null = null;

export const loadPdfJs = (): Promise<PdfJs> => (loaded ??= load());

async function load(): Promise<PdfJs> {
  // pdf.js makes one matrix for drawing when it is loaded; Node has none, and nothing is drawn.
  const scope = globalThis as { DOMMatrix?: unknown };
  scope.DOMMatrix ??= class {};
  // Registers itself: with it, pdf.js starts no worker of its own.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return {
    open: (bytes, strict) =>
      getDocument({
        data: bytes,
        verbosity: VerbosityLevel.ERRORS,
        stopAtErrors: strict,
        // Pictures are not looked at; strictly, leaving one out would be an error.
        ...(strict ? {} : { maxImageSize: 0 }),
        isEvalSupported: false,
        useWorkerFetch: false,
        useSystemFonts: false,
        useWasm: false,
        disableFontFace: true,
        enableXfa: false,
        isOffscreenCanvasSupported: false,
        isImageDecoderSupported: false,
        disableAutoFetch: true,
        cMapUrl: 'own/',
        cMapPacked: true,
        BinaryDataFactory: OwnBinaryData,
      }),
  };
}
