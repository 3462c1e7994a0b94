/**
 * What may be changed about a benefit beyond its growth and ratio: segment ratio,
 * deductible and cap, prices, list, awareness.
 *
 * Deductible, cap and spread are assumed [std]; the segment ratio follows from them and the
 * printed effective ratio. Where the assumed deductible leaves no room for the printed
 * ratio, the deductible is the largest that does.
 */
import { segmentRatioFor, type ClaimSize } from '../fund/claim-size.ts';
import type { Line, Parameter } from './baseline.ts';
import priors from './benefit-priors.json';
import { assumed, careKind, constant } from './parameters.ts';
import { rounded } from './prior.ts';
import type { Source } from './source.ts';

const own = (zh: string, en: string): Source => assumed(zh, en, 'std');
/** 1 or 0 by definition: what the report shows is the measure. */
const neutral = (formula: string): Source => ({ kind: 'derived', formula, inputs: [] });

export function benefitParameters(line: Line, scheme: string, ratio: number | null): Parameter[] {
  const id = `${scheme}.${line.id}`;
  const kind = careKind(line.id.split('.')[0]!);
  if (kind === 'account') return [];
  const priced = neutral('1 为报告期的价格；集采、调价时改动');
  return [
    ...segmentParameters(line, scheme, id, ratio),
    constant(`${id}.unitPrice`, '1', 1, priced),
    ...(kind === 'chronic' ? [listWidth(id)] : []),
    ...(kind === 'chronic' || kind === 'outpatient' ? awareness(id) : []),
  ];
}

const listWidth = (id: string): Parameter =>
  constant(`${id}.listWidth`, '1', 1, neutral('1 为报告期的病种、药品目录；扩大目录时按就诊增加的比例改动'));

const awareness = (id: string): Parameter[] => [
  constant(`${id}.awarenessCeiling`, 'share', 0, neutral('0 为没有新待遇；新待遇知晓后最终多出的就诊比例')),
  constant(
    `${id}.awarenessHalfLife`,
    '1',
    priors.awarenessHalfLife,
    own('知晓过半所需的月数，假设', 'Months until half of them know, assumed'),
  ),
];

function segmentParameters(line: Line, scheme: string, id: string, ratio: number | null): Parameter[] {
  const share = line.inScopeShare?.value;
  const cap = (priors.cap as Readonly<Record<string, number>>)[scheme];
  const place = line.id.split('.')[1] ?? 'undivided';
  const usual = (priors.deductible as Readonly<Record<string, number>>)[place] ?? priors.deductible.undivided;
  if (!line.unitCost || !share || ratio === null || ratio >= 1 || cap === undefined) return [];
  const size: ClaimSize = { mean: line.unitCost.value * share, spread: priors.claimSpread };
  const deductible = deductibleFor(size, ratio, usual, cap);
  const segment = segmentRatioFor(size, ratio, { deductible, cap });
  if (segment === null || segment > 1) return [];
  return [
    constant(`${id}.segmentRatio`, 'share', rounded(segment), segmentSource(deductible, cap)),
    constant(`${id}.deductible`, '元', deductible, deductibleSource(deductible, usual)),
    constant(`${id}.cap`, '元', cap, own('封顶线没有印出，假设', 'The cap is not printed, assumed')),
    constant(
      `${id}.claimSpread`,
      '1',
      priors.claimSpread,
      own('次均费用的对数离散度，假设', 'Spread of the logarithm of a case’s cost, assumed'),
    ),
  ];
}

/** The usual deductible, or the largest whole ten 元 that the printed ratio leaves room for. */
function deductibleFor(size: ClaimSize, ratio: number, usual: number, cap: number): number {
  const fits = (deductible: number): boolean => {
    const segment = segmentRatioFor(size, ratio, { deductible, cap });
    return segment !== null && segment <= priors.highestSegmentRatio;
  };
  let tens = Math.floor(usual / 10);
  if (fits(usual)) return usual;
  while (tens > 0 && !fits(tens * 10)) tens--;
  return tens * 10;
}

const segmentSource = (deductible: number, cap: number): Source => ({
  kind: 'derived',
  formula: `使政策范围内报销比例等于报告数的段内比例（起付线 ${deductible} 元、封顶线 ${cap} 元、费用对数正态）`,
  inputs: [],
});

const deductibleSource = (deductible: number, usual: number): Source =>
  deductible === usual
    ? own('起付线没有印出，假设', 'The deductible is not printed, assumed')
    : own(
        `起付线没有印出；按印出的报销比例，起付线至多约 ${deductible} 元`,
        `The deductible is not printed; the printed ratio leaves room for at most about ${deductible} yuan`,
      );
