/**
 * Steps of assumed groups of contributors: a point more of the heads of a kind in one rate
 * tier, a tenth more of a group's base or rate, a point more of a rate that enters accounts.
 *
 * Groups without people carry nothing and have none. The shares of a kind add up to 1: the
 * other tiers give in proportion, and the last tier is their rest.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { Contributor } from '../baseline/contribution-schema.ts';
import { isAssumed, POINT, say, TENTH, tenthMore, type AssumptionStep } from './assumption-step.ts';

type Part = 'relativeBase' | 'relativeRate' | 'accountShare';

const PARTS: Readonly<Record<Part, readonly [string, string]>> = {
  relativeBase: ['的缴费基数水平', 'base over the mean'],
  relativeRate: ['的费率水平', 'rate over that of its kind'],
  accountShare: ['的费率中进个人账户的部分', 'part of the rate that enters accounts'],
};

export function contributorSteps(baseline: Baseline): AssumptionStep[] {
  const groups = baseline.contribution?.groups ?? [];
  return groups
    .filter(({ kind, share }) => share.value > 0 && hasHeads(baseline, kind))
    .flatMap((group) => [
      ...tierStep(baseline, groups, group),
      ...(Object.keys(PARTS) as Part[]).flatMap((part) => partStep(baseline, group, part)),
    ]);
}

/** Whether the baseline has people of a kind; enterprises are what the other kinds leave. */
function hasHeads(baseline: Baseline, kind: Contributor['kind']): boolean {
  const share = (name: string): number => {
    const path = baseline.parameters.find((p) => p.id === `employee.contribution.${name}`)?.path;
    return path?.kind === 'constant' ? path.value : 0;
  };
  const [flexible, government] = [share('flexibleShare'), share('governmentShare')];
  return { flexible, government, enterprise: 1 - flexible - government }[kind] > 1e-9;
}

function tierStep(baseline: Baseline, groups: readonly Contributor[], group: Contributor): AssumptionStep[] {
  const ofKind = groups.filter(({ kind }) => kind === group.kind);
  if (!isAssumed(group.share) || group === ofKind.at(-1) || group.share.value >= 1) return [];
  const moved = (own: Contributor, scale: number): Contributor => {
    const more = Math.min(1, group.share.value + 0.01 * scale);
    const left = (1 - more) / (1 - group.share.value);
    const value = own === group ? more : own.share.value * (scale === 0 ? 1 : left);
    return { ...own, share: { ...own.share, value } };
  };
  return [
    {
      id: `contributor.${group.id}.share`,
      what: say(`${group.label.zh}在同类人数中的占比`, `Heads among their kind: ${group.label.en}`),
      step: POINT,
      source: group.share.source,
      missing: null,
      moved: (scale) => withGroups(baseline, (own) => (own.kind === group.kind ? moved(own, scale) : own)),
    },
  ];
}

function partStep(baseline: Baseline, group: Contributor, part: Part): AssumptionStep[] {
  const sourced = group[part];
  if (!isAssumed(sourced)) return [];
  const [zh, en] = PARTS[part];
  const point = part === 'accountShare';
  const by = (value: number, scale: number): number =>
    point ? Math.min(1, value + 0.01 * scale) : tenthMore(value, scale);
  return [
    {
      id: `contributor.${group.id}.${part}`,
      what: say(`${group.label.zh}${zh}`, `${group.label.en}: ${en}`),
      step: point ? POINT : TENTH,
      source: sourced.source,
      missing: null,
      moved: (scale) =>
        withGroups(baseline, (own) =>
          own === group ? { ...own, [part]: { ...sourced, value: by(sourced.value, scale) } } : own,
        ),
    },
  ];
}

function withGroups(baseline: Baseline, moved: (group: Contributor) => Contributor): Baseline {
  const { contribution } = baseline;
  return { ...baseline, contribution: { ...contribution!, groups: contribution!.groups.map(moved) } };
}
