/**
 * Every string of the screen, by area. Chinese is the source; each area types its English as
 * `typeof zh`, so a key that one language lacks does not compile.
 */
import { app } from './areas/app.ts';
import { audit } from './areas/audit.ts';
import { benefits } from './areas/benefits.ts';
import { cell } from './areas/cell.ts';
import { changes } from './areas/changes.ts';
import { chart } from './areas/chart.ts';
import { dip } from './areas/dip.ts';
import { error } from './areas/error.ts';
import { exchange } from './areas/exchange.ts';
import { form } from './areas/form.ts';
import { lever } from './areas/lever.ts';
import { money } from './areas/money.ts';
import { notebook } from './areas/notebook.ts';
import { ownData } from './areas/own-data.ts';
import { people } from './areas/people.ts';
import { report } from './areas/report.ts';
import { shell } from './areas/shell.ts';
import { solvency } from './areas/solvency.ts';
import { status } from './areas/status.ts';
import { storage } from './areas/storage.ts';
import { table } from './areas/table.ts';
import { takeOut } from './areas/take-out.ts';
import type { Lang } from './lang.ts';

const areas = {
  app,
  audit,
  benefits,
  cell,
  changes,
  chart,
  dip,
  error,
  exchange,
  form,
  lever,
  money,
  notebook,
  ownData,
  people,
  report,
  shell,
  solvency,
  status,
  storage,
  table,
  takeOut,
};

type Areas = typeof areas;
export type Dictionary = { readonly [A in keyof Areas]: Areas[A]['zh'] };

const inLang = (lang: Lang): Dictionary =>
  Object.fromEntries(
    Object.entries(areas).map(([name, area]) => [name, area[lang]]),
  ) as unknown as Dictionary;

export const dictionaries: Readonly<Record<Lang, Dictionary>> = { zh: inLang('zh'), en: inLang('en') };
