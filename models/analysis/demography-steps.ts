/**
 * Steps of what the cohorts stand on: the ages of the nation's census in place of the
 * province's (or, where the nation already stands in, of another region at hand), and a
 * point more of women in a group or of those among them who retire as workers.
 *
 * A census is one or the other: part of a step is the whole of it, and no step none.
 */
import type { Baseline, Demography } from '../baseline/baseline.ts';
import { PEOPLE_OF } from '../baseline/demography.ts';
import type { Bilingual, Sourced } from '../baseline/source.ts';
import { GROUPS } from '../demography/population.ts';
import { NATION, REGIONS, type CensusRegion } from '../national/census.ts';
import { PEOPLE_WORDS, wordsOf } from '../vocabulary.ts';
import { isAssumed, POINT, say, type AssumptionStep } from './assumption-step.ts';

export function demographySteps(baseline: Baseline): AssumptionStep[] {
  const { demography } = baseline;
  if (!demography) return [];
  const women = GROUPS.map((group) => PEOPLE_OF[group]).filter((id) => demography.femaleShare[id]);
  return [
    ...shapeStep(baseline, demography),
    ...women.flatMap((id) => womenStep(baseline, demography, id)),
    ...shareStep(
      baseline,
      'demography.women50Share',
      say('女职工中按工人退休（原 50 岁）的占比', 'Women who retire as workers (at 50 under the old law)'),
      demography.women50Share,
      (women50Share) => ({ ...demography, women50Share }),
    ),
  ];
}

function shapeStep(baseline: Baseline, demography: Demography): AssumptionStep[] {
  const { shape } = demography;
  const other = otherRegion(shape.region);
  if (!other || shape.source.kind !== 'assumed') return [];
  return [
    {
      id: 'demography.shape',
      what: say('参保人的年龄构成（普查）', 'Ages of the insured (census)'),
      step: say(`改用${other.label.zh}的年龄`, `ages of ${other.label.en} instead`),
      source: shape.source,
      missing: null,
      moved: (scale) =>
        scale === 0
          ? baseline
          : { ...baseline, demography: { ...demography, shape: { ...shape, region: other.name } } },
    },
  ];
}

/** The nation, or the first province of the tables where the nation stands in already. */
function otherRegion(region: string): CensusRegion | undefined {
  return REGIONS.find(({ name }) => (region === NATION ? name !== NATION : name === NATION));
}

function womenStep(baseline: Baseline, demography: Demography, id: string): AssumptionStep[] {
  const words = wordsOf(PEOPLE_WORDS, id);
  return shareStep(
    baseline,
    `demography.femaleShare.${id}`,
    say(`${words.zh}中的女性占比`, `Women among ${words.en.toLowerCase()}`),
    demography.femaleShare[id]!,
    (share) => ({ ...demography, femaleShare: { ...demography.femaleShare, [id]: share } }),
  );
}

function shareStep(
  baseline: Baseline,
  id: string,
  what: Bilingual,
  share: Sourced,
  withShare: (share: Sourced) => Demography,
): AssumptionStep[] {
  if (!isAssumed(share)) return [];
  return [
    {
      id,
      what,
      step: POINT,
      source: share.source,
      missing: null,
      moved: (scale) => ({
        ...baseline,
        demography: withShare({ ...share, value: Math.min(1, share.value + 0.01 * scale) }),
      }),
    },
  ];
}
