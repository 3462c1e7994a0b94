/**
 * Automatic numbering (自动编号) of a .docx: the numbers are not in its text, but in numbering.xml
 * and in the order of the paragraphs.
 *
 * A paragraph names a list (`numId`) and a level, itself or through its style. Lists of one
 * abstract list count on together, unless a list restarts a level; a number clears the levels
 * below it (ECMA-376 Part 1, 17.9).
 */
import { numeral } from './number-format.ts';
import { child, childrenNamed, valueOf, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1条`, `%1.%2`: %n is the number of level n. */
  readonly text: string;
  readonly suffix: string;
  /** The level whose number restarts this one, counted from 1; 0 for none. */
  readonly restartAfter: number | null;
  readonly isPlain: boolean;
  readonly style: string | undefined;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

const number = (text: string | undefined, otherwise: number): number => {
  const value = Number(text);
  return text !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
};

export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #styles: ReadonlyMap<string, XmlElement>;
  /** Numbers so far, by abstract list. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    this.#styles = new Map(
      childrenNamed(styles ?? EMPTY, 'style').map((style) => [style.attributes['styleId'] ?? '', style]),
    );
    this.#lists = listsOf(numbering ?? EMPTY, this.#styles);
  }

  /** What stands before a paragraph with these properties: `（一）`, `3. `, or nothing. */
  label(properties: XmlElement | undefined): string {
    const place = this.#placeOf(properties);
    const list = place && this.#lists.get(place.list);
    const level = list?.levels.get(place!.level);
    if (!place || !list || !level) return '';
    const numbers = this.#count(place, list, level);
    const text = level.text.replace(/%([1-9])/g, (_, n: string) => {
      const of = list.levels.get(Number(n) - 1);
      const value = numbers[Number(n) - 1] ?? of?.start ?? 1;
      return numeral(value, level.isPlain && of?.format !== 'bullet' ? 'decimal' : (of?.format ?? 'decimal'));
    });
    if (level.format === 'bullet' || text === '') return '';
    return level.suffix === 'nothing' || /[、，。）．：\s]$/.test(text) ? text : `${text} `;
  }

  #count({ list: id, level: depth }: Place, list: List, level: Level): (number | undefined)[] {
    const numbers = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, numbers);
    const start = list.starts.get(depth);
    const restarts = start !== undefined && !this.#restarted.has(`${id} ${depth}`);
    this.#restarted.add(`${id} ${depth}`);
    const before = numbers[depth];
    numbers[depth] = restarts ? start : before === undefined ? level.start : before + 1;
    for (let below = depth + 1; below < numbers.length; below += 1) {
      const after = list.levels.get(below)?.restartAfter ?? null;
      if (after === null || (after > 0 && depth < after)) numbers[below] = undefined;
    }
    return numbers;
  }

  /** The paragraph's own list, else that of its style or of a style it is based on. */
  #placeOf(properties: XmlElement | undefined): Place | null {
    const own = child(properties, 'numPr');
    const styleId = valueOf(properties, 'pStyle') ?? this.#defaultStyle();
    const styled = this.#styledPlace(styleId);
    const list = valueOf(own, 'numId') ?? styled?.list;
    if (list === undefined || list === '0') return null; // 0 takes the style's numbering off
    return { list, level: number(valueOf(own, 'ilvl'), styled?.level ?? 0) };
  }

  #styledPlace(styleId: string | undefined): Place | null {
    const seen = new Set<string>();
    for (let id = styleId; id !== undefined && !seen.has(id);) {
      seen.add(id);
      const style: XmlElement | undefined = this.#styles.get(id);
      const own = child(child(style, 'pPr'), 'numPr');
      const list = valueOf(own, 'numId');
      if (list !== undefined)
        return { list, level: number(valueOf(own, 'ilvl'), this.#levelOf(list, [...seen])) };
      id = valueOf(style, 'basedOn');
    }
    return null;
  }

  /** The level of a list that names one of these styles. */
  #levelOf(list: string, styles: readonly string[]): number {
    const levels = this.#lists.get(list)?.levels ?? new Map<number, Level>();
    for (const style of styles) for (const [depth, level] of levels) if (level.style === style) return depth;
    return 0;
  }

  #defaultStyle(): string | undefined {
    for (const [id, { attributes }] of this.#styles)
      if (attributes['type'] === 'paragraph' && attributes['default'] === '1') return id;
    return undefined;
  }
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };

function listsOf(numbering: XmlElement, styles: ReadonlyMap<string, XmlElement>): Map<string, List> {
  const abstracts = new Map(
    childrenNamed(numbering, 'abstractNum').map((each) => [each.attributes['abstractNumId'] ?? '', each]),
  );
  const lists = childrenNamed(numbering, 'num');
  const abstractOf = new Map(
    lists.map((list) => [list.attributes['numId'] ?? '', valueOf(list, 'abstractNumId') ?? '']),
  );
  return new Map(
    lists.map((list) => {
      let abstract = valueOf(list, 'abstractNumId') ?? '';
      // A list may only name a list style, which holds the levels.
      const link = valueOf(abstracts.get(abstract), 'numStyleLink');
      const styled = link && valueOf(child(child(styles.get(link), 'pPr'), 'numPr'), 'numId');
      if (styled) abstract = abstractOf.get(styled) ?? abstract;
      return [list.attributes['numId'] ?? '', listOf(list, abstract, abstracts.get(abstract))];
    }),
  );
}

function listOf(list: XmlElement, abstract: string, definition: XmlElement | undefined): List {
  const levels = new Map(childrenNamed(definition ?? EMPTY, 'lvl').map(levelOf));
  const starts = new Map<number, number>();
  for (const override of childrenNamed(list, 'lvlOverride')) {
    const depth = number(override.attributes['ilvl'], 0);
    const own = child(override, 'lvl');
    if (own) levels.set(depth, levelOf(own)[1]);
    const start = valueOf(override, 'startOverride');
    if (start !== undefined) starts.set(depth, number(start, 1));
  }
  return { abstract, levels, starts };
}

function levelOf(level: XmlElement): [number, Level] {
  const restart = valueOf(level, 'lvlRestart');
  const plain = child(level, 'isLgl');
  return [
    number(level.attributes['ilvl'], 0),
    {
      start: number(valueOf(level, 'start'), 0),
      format: valueOf(level, 'numFmt') ?? chosenFormat(level) ?? 'decimal',
      text: valueOf(level, 'lvlText') ?? '',
      suffix: valueOf(level, 'suff') ?? 'tab',
      restartAfter: restart === undefined ? null : number(restart, 0),
      isPlain: plain !== undefined && plain.attributes['val'] !== '0' && plain.attributes['val'] !== 'false',
      style: valueOf(level, 'pStyle'),
    },
  ];
}

/** Newer formats stand in an alternate content with an older one to fall back on. */
const chosenFormat = (level: XmlElement): string | undefined =>
  valueOf(child(child(level, 'AlternateContent'), 'Fallback'), 'numFmt');
