/**
 * Cases that move from one line to another (住院转门诊、县内转县外、单独支付药品并入慢特病).
 *
 *     moved(t)  = share(t)·cases of the origin
 *     origin    ×(1 − Σ shares)         target  ×(1 + moved/cases of the target)
 *
 * Cases are conserved; they are paid at the target's payment a case. Both lines must print
 * their cases. Shares of one origin that add up to more than 1 move all of it in their proportion.
 */
import type { ParameterSet } from './parameters.ts';
import type { CareFactors } from './care.ts';

export interface CareCases {
  readonly scheme: string;
  readonly id: string;
  readonly factors: CareFactors;
  /** 人次 by month before anything moves; null where the line prints none. */
  readonly cases: Float64Array | null;
}

const PATTERN = /^(\w+)\.(.+)\.substitution\.(.+)$/;

/** Parts of a parameter id `resident.inpatient.inCounty.substitution.outpatientChronic`. */
export function substitutionOf(id: string): { scheme: string; from: string; to: string } | null {
  const match = PATTERN.exec(id);
  return match ? { scheme: match[1]!, from: match[2]!, to: match[3]! } : null;
}

/** The factor `moved` of each line that gains or loses cases, by `scheme.line`. */
export function movedCases(
  lines: readonly CareCases[],
  ids: readonly string[],
  parameters: ParameterSet,
): ReadonlyMap<string, Float64Array> {
  const active = ids.filter((id) => parameters.of(id).some((share) => share !== 0));
  const moved = new Map<string, Float64Array>();
  if (active.length === 0) return moved;
  const at = (scheme: string, id: string) => lines.find((l) => l.scheme === scheme && l.id === id);
  const factorOf = (line: CareCases): Float64Array => {
    const key = `${line.scheme}.${line.id}`;
    const own = moved.get(key) ?? new Float64Array(line.cases!.length).fill(1);
    moved.set(key, own);
    return own;
  };
  for (const id of active) {
    const { scheme, from, to } = substitutionOf(id)!;
    const [origin, target] = [at(scheme, from), at(scheme, to)];
    if (!origin?.cases || !target?.cases) continue;
    const [loses, gains, share] = [factorOf(origin), factorOf(target), parameters.of(id)];
    const siblings = active.filter((other) => other.startsWith(`${scheme}.${from}.substitution.`));
    for (let t = 0; t < share.length; t++) {
      const all = siblings.reduce((sum, other) => sum + parameters.of(other)[t]!, 0);
      const own = share[t]! / Math.max(1, all);
      // All of an origin's shares at once: what is left of it is never below nothing by rounding.
      loses[t] = 1 - Math.min(1, all);
      if (target.cases[t]! > 0) gains[t]! += (own * origin.cases[t]!) / target.cases[t]!;
    }
  }
  return moved;
}
