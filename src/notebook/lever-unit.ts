/** The unit a lever is typed and shown in: small money, as a deductible, in 元; large money in 万元. */
import type { Lever } from '../../models/index.ts';
import { shownAs, type NumberUnit } from '../format/number-unit.ts';

/** 元; usual amounts up to here are written in 元. */
const SMALL = 100_000;

export const leverUnit = ({ unit, usualMax }: Pick<Lever, 'unit' | 'usualMax'>): NumberUnit =>
  unit === '元' && usualMax < SMALL ? 'yuan' : shownAs(unit);
