/** `major.minor` of a file: a newer minor only adds fields, a newer major may change meaning. */
export interface SchemaVersion {
  readonly major: number;
  readonly minor: number;
}

const PATTERN = /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/;

export function readVersion(text: unknown): SchemaVersion | null {
  const match = typeof text === 'string' ? PATTERN.exec(text) : null;
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : null;
}

/** Positive when `a` is the newer. */
export const compareVersions = (a: SchemaVersion, b: SchemaVersion): number =>
  a.major - b.major || a.minor - b.minor;
