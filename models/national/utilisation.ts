/**
 * Use of care in both national schemes by year, 2012–2023.
 *
 * A column is `scheme.metric`, scheme `employee` or `resident`: `insured` in 人;
 * `admissions`, `visits`, `chronicVisits`, `outOfAreaVisits` and `crossProvinceVisits` in
 * 人次; `inpatientCost`, `outpatientCost`, `chronicCost`, `outOfAreaCost` and
 * `crossProvinceCost` in 元 (all cost, not what the fund paid). Besides: `assistance.*`,
 * `maternity.*`. 2020–2022 are depressed and 2023 is a level shift: no trend through them.
 */
import json from './utilisation.json' with { type: 'json' };
import type { YearTable } from './table.ts';

export type UtilisationColumn = keyof typeof json.columns;
export const utilisation: YearTable<UtilisationColumn> = json;
