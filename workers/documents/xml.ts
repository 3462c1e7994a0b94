/**
 * A document's XML part as a tree, names without their prefixes.
 *
 * Strict: what is not well-formed is refused with its line and column. Elements and depth are
 * counted; entities of a DTD are not known, so none can grow.
 */
import type { ModelError } from '../../models/errors.ts';
import { LIMITS } from '../../models/limits.ts';
import { err, ok, type Result } from '../../models/result.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Thrown inside the parser, caught below: SAX has no other way to stop. */
class Stop extends Error {
  readonly reason: ModelError;
  constructor(reason: ModelError) {
    super(reason.kind);
    this.reason = reason;
  }
}

type Open = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export async function parseXml(
  bytes: Uint8Array,
  part: string,
  format: string,
): Promise<Result<XmlElement, ModelError>> {
  const text = xmlText(bytes);
  if (text === null) return err({ kind: 'damagedDocument', format, place: part, problem: 'badXml' });
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  let elements = 0;
  parser.on('error', () => {
    const place = `${part} ${parser.line}:${parser.column}`;
    throw new Stop({ kind: 'damagedDocument', format, place, problem: 'badXml' });
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (elements > LIMITS.xmlElements) throw tooLarge('elements', LIMITS.xmlElements);
    if (open.length > LIMITS.xmlDepth) throw tooLarge('depth', LIMITS.xmlDepth);
    const element: Open = { name: local(name), attributes: withLocalNames(attributes), children: [] };
    open[open.length - 1]!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const characters = (piece: string): void => void open[open.length - 1]!.children.push(piece);
  parser.on('text', characters);
  parser.on('cdata', characters);
  try {
    parser.write(text).close();
  } catch (stop) {
    if (stop instanceof Stop) return err(stop.reason);
    throw stop;
  }
  return ok(top.children.find((child) => typeof child !== 'string')!);
}

/** UTF-8 as almost every office program writes it, or UTF-16 with its mark. */
function xmlText(bytes: Uint8Array): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const withLocalNames = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));

const tooLarge = (measure: 'elements' | 'depth', limit: number): Stop =>
  new Stop({ kind: 'documentTooLarge', measure, limit });

export const elements = (of: XmlElement): XmlElement[] =>
  of.children.filter((child) => typeof child !== 'string');
export const childrenNamed = (of: XmlElement, name: string): XmlElement[] =>
  elements(of).filter((child) => child.name === name);
export const child = (of: XmlElement | undefined, name: string): XmlElement | undefined =>
  of?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name);
/** The attribute `val` of a child, as OOXML writes most properties. */
export const valueOf = (of: XmlElement | undefined, name: string): string | undefined =>
  child(of, name)?.attributes['val'];
export const textOf = (of: XmlElement): string =>
  of.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
