/**
 * What can be wrong at one place of a file, as a closed list with its words.
 *
 * A fault carries the code and at most one detail (`dangling s9`), so that it stays plain
 * data and a face can say it in either language with `shapeProblemWords`.
 */
import type { Bilingual } from '../baseline/source.ts';
import type { ModelError } from '../errors.ts';
import { LIMITS } from '../limits.ts';

export type ShapeFault = Extract<ModelError, { kind: 'badShape' }>;

type Words = (detail: string) => Bilingual;
const say = (zh: string, en: string): Bilingual => ({ zh, en });

const WORDS = {
  notUtf8: () => say('不是 UTF-8 文本（可能是 GBK）', 'not UTF-8 text (perhaps GBK)'),
  unreadable: (reason) => say(`读不出来（${reason}）`, `cannot be read (${reason})`),
  tooDeep: (limit) => say(`嵌套超过 ${limit} 层`, `nested deeper than ${limit}`),
  keyTwice: (key) => say(`键「${key}」出现两次`, `the key "${key}" stands twice`),
  forbiddenKey: (key) => say(`不允许的键「${key}」`, `the key "${key}" is not allowed`),
  loneSurrogate: () => say('有残缺的字符', 'holds half a character'),
  notFinite: () => say('不是有限的数', 'is not a finite number'),
  minusZero: () => say('写成了 −0', 'is −0'),
  missing: () => say('缺少这一项', 'is missing'),
  wrongType: (expected) => say(`类型应为 ${expected}`, `should be ${expected}`),
  notOneOf: (values) => say(`应为其中之一：${values}`, `should be one of ${values}`),
  noSuchKind: () => say('没有这一种', 'is of no known kind'),
  tooSmall: (limit) => say(`小于下限 ${limit}`, `is below ${limit}`),
  tooBig: (limit) => say(`大于上限 ${limit}`, `is above ${limit}`),
  badFormat: (pattern) => say(`写法不对（${pattern}）`, `is not written as ${pattern}`),
  invalid: (code) => say(`不合格式（${code}）`, `is not valid (${code})`),
  unknownField: () => say('本版本没有这一项', 'is not a field of this version'),
  duplicate: (id) => say(`「${id}」重复`, `"${id}" stands twice`),
  dangling: (id) => say(`指向的「${id}」不存在`, `names "${id}", which does not exist`),
  cycle: (way) => say(`互相引用成环：${way}`, `refers to itself: ${way}`),
  negative: (value) => say(`不能为负：${value}`, `cannot be negative: ${value}`),
  outsideShare: (value) => say(`比例应在 0 与 1 之间：${value}`, `a share lies between 0 and 1: ${value}`),
  wrongSum: (sum) => say(`合计不对：${sum}`, `sums to ${sum}`),
  endsBeforeStart: (end) => say(`结束 ${end} 早于开始`, `ends ${end}, before its start`),
} satisfies Record<string, Words>;

export type ShapeProblem = keyof typeof WORDS;

/** @param place path in the file, like `funds[0].income[2].season` */
export function shapeFault(place: string, problem: ShapeProblem, detail?: string | number): ShapeFault {
  const text = detail === undefined ? '' : ` ${shortened(String(detail))}`;
  return { kind: 'badShape', place: shortened(place), problem: `${problem}${text}` };
}

/** The words of a `badShape` error's `problem`; a text that is no known code is its own words. */
export function shapeProblemWords(problem: string): Bilingual {
  const [, code = '', detail = ''] = /^(\w+) ?([\s\S]*)$/.exec(problem) ?? [];
  return Object.hasOwn(WORDS, code) ? WORDS[code as ShapeProblem](detail) : say(problem, problem);
}

const shortened = (text: string): string =>
  text.length <= LIMITS.quoted ? text : `${[...text].slice(0, LIMITS.quoted).join('')}…`;
