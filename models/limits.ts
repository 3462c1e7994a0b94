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
} as const;
