/** A projection as a file of the asked kind. The writers are loaded when the first file is asked for. */
import type { ExportSubject } from './subject.ts';

export const FILE_KINDS = ['xlsx', 'docx', 'csv'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const MIME_TYPES: Readonly<Record<FileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
};

export async function makeFile(subject: ExportSubject, kind: FileKind): Promise<Uint8Array<ArrayBuffer>> {
  switch (kind) {
    case 'xlsx': {
      const [{ workbookOf }, { xlsxBytes }] = await Promise.all([
        import('./workbook.ts'),
        import('./xlsx.ts'),
      ]);
      return xlsxBytes(workbookOf(subject));
    }
    case 'docx': {
      const [{ briefOf }, { docxBytes }] = await Promise.all([import('./brief.ts'), import('./docx.ts')]);
      return docxBytes(briefOf(subject));
    }
    case 'csv': {
      const { csvOf } = await import('./csv.ts');
      return new TextEncoder().encode(csvOf(subject));
    }
  }
}
