/** A .docx as text: paragraphs with the numbers that are counted automatically, tables as rows of tabs, notes at the end. */
import type { ModelError } from '../../models/errors.ts';
import { err, ok, type Result } from '../../models/result.ts';
import { openArchive, type Archive } from './archive.ts';
import type { Progress } from './document.ts';
import { DocxText } from './docx-text.ts';
import { Numbering } from './numbering.ts';
import { child, childrenNamed, parseXml, type XmlElement } from './xml.ts';

const FORMAT = '.docx';
const MAIN = 'word/document.xml';

export async function docxText(bytes: Uint8Array, progress: Progress): Promise<Result<string, ModelError>> {
  const archive = openArchive(bytes, FORMAT);
  if (!archive.ok) return archive;
  const main = await xmlPart(archive.value, MAIN);
  if (!main.ok) return main;
  progress(0.5);
  const others: (XmlElement | null)[] = [];
  for (const name of ['word/numbering.xml', 'word/styles.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
    const part = archive.value.names.has(name) ? await xmlPart(archive.value, name) : ok(null);
    if (!part.ok) return part;
    others.push(part.value);
  }
  progress(0.8);
  const [numbering, styles, footnotes, endnotes] = others;
  const body = child(main.value, 'body');
  if (!body) return err({ kind: 'damagedDocument', format: FORMAT, place: MAIN, problem: 'missingPart' });
  const text = new DocxText(new Numbering(numbering ?? null, styles ?? null));
  const lines = [text.blocks(body), noteLines(text, footnotes ?? null), noteLines(text, endnotes ?? null)];
  return ok(lines.flat().join('\n'));
}

async function xmlPart(archive: Archive, name: string): Promise<Result<XmlElement, ModelError>> {
  const bytes = await archive.part(name);
  return bytes.ok ? parseXml(bytes.value, name, FORMAT) : bytes;
}

/** Notes stand after the text; the separators between text and notes are none. */
function noteLines(text: DocxText, notes: XmlElement | null): string[] {
  if (!notes) return [];
  return [...childrenNamed(notes, 'footnote'), ...childrenNamed(notes, 'endnote')]
    .filter(({ attributes }) => attributes['type'] === undefined || attributes['type'] === 'normal')
    .flatMap((note) => text.blocks(note));
}
