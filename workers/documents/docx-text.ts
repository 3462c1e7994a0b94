/**
 * The body of a .docx as lines.
 *
 * What is not printed is left out: deleted and hidden text, field codes. So are tables of
 * contents, which repeat the headings. A table whose rows have one cell is a frame around
 * paragraphs; a cell that is merged down or across is printed once.
 */
import type { Numbering } from './numbering.ts';
import { child, elements, textOf, valueOf, type XmlElement } from './xml.ts';
import { rowLines, type Row } from './row-lines.ts';

/** Wrappers that are looked through, in paragraphs and around them. */
const WRAPPERS = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'customXml',
  'sdt',
  'sdtContent',
  'fldSimple',
  'dir',
  'bdo',
  'ruby',
  'rubyBase',
]);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

const isOn = (properties: XmlElement | undefined, name: string): boolean => {
  const property = child(properties, name);
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes['val'] ?? '1');
};

export class DocxText {
  readonly #numbering: Numbering;
  /** Fields that are open: what each instructs, and whether its result has begun. */
  readonly #fields: { code: string; result: boolean }[] = [];
  /** Lines of the text boxes that hang on the paragraph being read. */
  #boxes: string[] = [];

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  blocks(container: XmlElement): string[] {
    return elements(container).flatMap((block) => {
      if (block.name === 'p') return this.#paragraph(block);
      if (block.name === 'tbl') return [''].concat(this.#table(block), '');
      if (block.name === 'AlternateContent') return this.blocks(chosen(block));
      return WRAPPERS.has(block.name) ? this.blocks(block) : [];
    });
  }

  #paragraph(paragraph: XmlElement): string[] {
    const outer = this.#boxes;
    this.#boxes = [];
    const properties = child(paragraph, 'pPr');
    const text = this.#inline(paragraph).replace(/^[ \t]+|[ \t]+$/g, '');
    const deleted = child(child(properties, 'rPr'), 'del') !== undefined;
    const label = text === '' || deleted ? '' : this.#numbering.label(properties);
    const lines = `${label}${text}`.split('\n').concat(this.#boxes);
    this.#boxes = outer;
    return lines;
  }

  #inline(container: XmlElement): string {
    return elements(container)
      .map((part) => {
        if (part.name === 'r') return this.#run(part);
        if (part.name === 'oMath' || part.name === 'oMathPara') return this.#shown(textOf(part));
        if (part.name === 'AlternateContent') return this.#inline(chosen(part));
        return WRAPPERS.has(part.name) ? this.#inline(part) : '';
      })
      .join('');
  }

  #run(run: XmlElement): string {
    const hidden = isOn(child(run, 'rPr'), 'vanish');
    return elements(run)
      .map((part): string => {
        if (part.name === 'fldChar') this.#field(part.attributes['fldCharType']);
        else if (part.name === 'instrText') this.#instruct(textOf(part));
        else if (part.name === 'AlternateContent')
          return this.#run({ ...run, children: chosen(part).children });
        else if (part.name === 'ruby') return this.#inline(part);
        else if (part.name === 'drawing' || part.name === 'pict' || part.name === 'object') this.#box(part);
        else if (!hidden)
          return this.#shown(part.name === 't' ? textOf(part) : (CHARACTERS[part.name] ?? ''));
        return '';
      })
      .join('');
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ code: '', result: false });
    else if (type === 'separate' && this.#fields.length > 0) this.#fields.at(-1)!.result = true;
    else if (type === 'end') this.#fields.pop();
  }

  #instruct(code: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.result) field.code += code;
  }

  #shown(text: string): string {
    return this.#fields.some(({ code }) => /^\s*TOC\b/.test(code)) ? '' : text;
  }

  #box(drawing: XmlElement): void {
    for (const part of elements(drawing)) {
      if (part.name === 'txbxContent') this.#boxes = this.#boxes.concat(this.blocks(part));
      else if (part.name === 'AlternateContent') this.#box(chosen(part));
      else this.#box(part);
    }
  }

  #table(table: XmlElement): string[] {
    const rows = within(table, 'tr').map((row) => ({ row, cells: within(row, 'tc') }));
    if (rows.every(({ cells }) => cells.length <= 1))
      return rows.flatMap(({ cells }) => cells.flatMap((cell) => this.blocks(cell)));
    return rowLines(
      rows.map(({ row, cells }) => this.#row(row, cells)),
      'table',
    );
  }

  #row(row: XmlElement, cells: readonly XmlElement[]): Row {
    const skipped = Number(valueOf(child(row, 'trPr'), 'gridBefore') ?? 0);
    const texts: string[] = new Array<string>(Math.min(skipped || 0, SPAN_LIMIT)).fill('');
    let spans = false;
    for (const cell of cells) {
      const properties = child(cell, 'tcPr');
      const merge = child(properties, 'vMerge');
      const continues = merge !== undefined && merge.attributes['val'] !== 'restart';
      const text = continues
        ? ''
        : this.blocks(cell)
            .filter((line) => line.trim() !== '')
            .join(' ');
      const span = Math.min(Number(valueOf(properties, 'gridSpan') ?? 1) || 1, SPAN_LIMIT);
      if (text !== '' && span > 1 && texts.every((before) => before === '')) spans = true;
      texts.push(text, ...new Array<string>(Math.max(0, span - 1)).fill(''));
    }
    return { cells: texts, spans };
  }
}

/** Widest cell, in columns: Word has 63. */
const SPAN_LIMIT = 64;

/** The new form of an alternate content, else the old one. */
const chosen = (alternate: XmlElement): XmlElement =>
  child(alternate, 'Choice') ?? child(alternate, 'Fallback') ?? { name: '', attributes: {}, children: [] };

/** Children of a name, also those inside content controls and insertions. */
function within(container: XmlElement, name: string): XmlElement[] {
  return elements(container).flatMap((part) =>
    part.name === name ? [part] : WRAPPERS.has(part.name) ? within(part, name) : [],
  );
}
