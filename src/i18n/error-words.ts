/** What every sentence about a fault is made of: what is wrong, and what to do, in both languages. */
import type { ModelError } from '../../models/index.ts';

export interface ErrorText {
  readonly what: string;
  readonly todo: string;
}

export type TextsOf<Kind extends ModelError['kind']> = {
  [K in Kind]: (error: Extract<ModelError, { kind: K }>) => readonly [ErrorText, ErrorText];
};

export const text = (
  zh: string,
  zhTodo: string,
  en: string,
  enTodo: string,
): readonly [ErrorText, ErrorText] => [
  { what: zh, todo: zhTodo },
  { what: en, todo: enTodo },
];
export const list = (items: readonly string[]): string => (items.length === 0 ? '—' : items.join('、'));
