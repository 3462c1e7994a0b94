/** What the command line prints: one JSON document or a short table on standard output, faults on standard error. */
import type { Bilingual, ModelError, Projection } from '../../models/index.ts';
import { errorPlace, errorText } from '../i18n/model-errors.ts';

export interface Fault {
  readonly file: string;
  readonly place: string;
  readonly what: string;
  readonly todo: string;
}

/** What a verb gives: a document for `--json`, lines for people, or faults. */
export interface Outcome {
  readonly json: object;
  readonly lines: readonly string[];
  readonly faults: readonly Fault[];
}

export function faultOf(error: ModelError, file: string): Fault {
  return { file, place: errorPlace(error), ...errorText(error, 'zh') };
}

export const faultLine = ({ file, place, what, todo }: Fault): string =>
  `${file}：${place}：${what}。${todo}。`.replace(/\s*\n\s*/g, ' ');

/** The projection in the shape of the contract: sentences in Chinese. */
export function projectionJson(projection: Projection): object {
  const { reportedMonths: _, ...contract } = projection;
  const zh = (words: Bilingual): string => words.zh;
  return {
    ...contract,
    missing: projection.missing.map(({ what, why }) => ({ what, why: zh(why) })),
    notices: projection.notices.map(({ kind, message }) => ({ kind, message: zh(message) })),
  };
}

/** 元 as 万元 with two decimals, right-aligned. */
export const wan = (yuan: number | null): string =>
  (yuan === null ? '—' : (yuan / 10_000).toFixed(2)).padStart(14);
