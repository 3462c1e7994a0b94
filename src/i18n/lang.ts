/** The languages of the screen. Chinese is the source; English follows it key by key. */
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];
