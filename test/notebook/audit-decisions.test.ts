/** Corrections and reasons as decisions of a report's figures. */
import { describe, expect, it } from 'vitest';
import { auditFigures, buildBaseline, decisionSchema, type ReportFigures } from '../../models/index.ts';
import {
  correcting,
  decidedFigures,
  findingKey,
  ignoring,
  stateOf,
  withDecision,
  withoutDecision,
} from '../../src/notebook/audit-decisions.ts';
import { documentFrom, draftOf } from '../../src/notebook/draft.ts';
import { auditedIn, keepingAudited, openBaseline, withAudited } from '../../src/notebook/document.ts';
import { SHIPPED_BASELINES } from '../../src/story/shipped.ts';
import ezhou from '../../scenarios/figures/ezhou-2024h1.json' with { type: 'json' };
import { figure, finding, reading } from './audit-samples.ts';

const unit = finding({
  kind: 'unitError',
  printed: '42.00元',
  expected: '42.00万元',
  correction: { figure: 'f', field: 'unit', from: '元', to: '万元' },
});

describe('a correction', () => {
  it('replaces the figure by the same with another unit, and says why in both languages', () => {
    const made = correcting(reading(figure({ value: '42.00', unit: '元' })), [], unit)!;
    expect(made.replaces).toEqual(['f']);
    expect(made.uses).toEqual([figure({ value: '42.00', unit: '万元' })]);
    expect(made.reason.zh).toContain('元 改作 万元');
    expect(made.reason.en).toContain('元 to 万元');
    expect(decisionSchema.parse(made)).toEqual(made);
  });

  it('of a unit in the head of a table takes along what the finding names under that head, and nothing else', () => {
    const under = (id: string, table: string, of = '元') =>
      figure({ id, origin: 'table', unit: of, section: '三', tableRef: { table, row: '1', column: '2' } });
    const set = reading(
      under('f', 't1'),
      under('g', 't1'),
      under('unnamed', 't1'),
      under('other', 't2'),
      under('share', 't1', '%'),
    );
    const made = correcting(set, [], { ...unit, figures: ['f', 'g', 'other', 'share'] })!;
    expect(made.uses.map((one) => [one.id, one.unit])).toEqual([
      ['f', '万元'],
      ['g', '万元'],
    ]);
    expect(made.replaces).toEqual(['f', 'g']);
  });

  it('of a change leaves the value, and reads a printed number', () => {
    const yoy = finding({
      kind: 'yoyMismatch',
      correction: { figure: 'f', field: 'yoyPercent', from: '4.13', to: '4.31' },
      detail: { field: 'yoyPercent' },
    });
    expect(correcting(reading(figure({ yoyPercent: '4.13' })), [], yoy)!.uses[0]).toMatchObject({
      value: '100',
      yoyPercent: '4.31',
    });
    const points = finding({
      kind: 'ratioChangeWording',
      correction: { figure: 'f', field: 'unit', from: '%', to: '个百分点' },
      detail: { field: 'yoyPercent' },
    });
    const ratio = figure({ unit: '%', yoyPercent: '1.11', changeKind: 'relative' });
    expect(correcting(reading(ratio), [], points)!.uses[0]).toMatchObject({ unit: '%', changeKind: 'pp' });
    const value = finding({ correction: { figure: 'f', field: 'value', from: '9', to: '1,234.50' } });
    expect(correcting(reading(figure({})), [], value)!.uses[0]!.value).toBe('1234.50');
  });

  it('is none where the finding has none, the figure is gone or the number is no number', () => {
    expect(correcting(reading(figure({})), [], finding({}))).toBeNull();
    expect(correcting(reading(figure({ id: 'g' })), [], unit)).toBeNull();
    const word = finding({ correction: { figure: 'f', field: 'value', from: '9', to: '约九' } });
    expect(correcting(reading(figure({})), [], word)).toBeNull();
  });

  it('builds on an earlier one of the same figure', () => {
    const set = reading(figure({ value: '42.00', unit: '元', yoyPercent: '4.13' }));
    const yoy = finding({
      correction: { figure: 'f', field: 'yoyPercent', from: '4.13', to: '4.31' },
      detail: { field: 'yoyPercent' },
    });
    const first = withDecision([], correcting(set, [], unit)!);
    const both = withDecision(first, correcting(set, first, yoy)!);
    expect(both).toHaveLength(1);
    expect(both[0]!.uses[0]).toMatchObject({ unit: '万元', yoyPercent: '4.31' });
    expect(stateOf(unit, set, both).kind).toBe('corrected');
    expect(stateOf(yoy, set, both).kind).toBe('corrected');
    expect(stateOf(yoy, set, first).kind).toBe('open');
  });

  it('is what a baseline is built from', () => {
    const set = ezhou as unknown as ReportFigures;
    const wrong = auditFigures(set, '').find(({ correction }) => correction?.field === 'unit')!;
    const made = correcting(set, [], wrong)!;
    const corrected = decidedFigures(set, [made]);
    expect(corrected.figures).toBe(set.figures);
    expect(corrected.decisions).toContain(made);
    const built = buildBaseline([corrected], { id: 'x', title: { zh: '甲', en: 'x' } });
    expect(built.ok).toBe(true);
  });
});

describe('an ignored finding', () => {
  const set = reading(figure({}));
  const made = ignoring(finding({}), '口径不同');

  it('keeps its reason and replaces nothing', () => {
    expect(made).toMatchObject({ replaces: [], uses: [], reason: { zh: '口径不同', en: '口径不同' } });
    expect(stateOf(finding({}), set, [made])).toEqual({ kind: 'ignored', decision: made });
    const built = buildBaseline([decidedFigures(ezhou as unknown as ReportFigures, [made])], {
      id: 'ezhou-2024h1',
      title: { zh: '甲', en: 'x' },
    });
    expect(built.ok).toBe(true);
  });

  it('is known again whatever number the next audit gives it, and no other finding is', () => {
    expect(stateOf(finding({ id: 'A7' }), set, [made]).kind).toBe('ignored');
    expect(stateOf(finding({ kind: 'yoyMismatch' }), set, [made]).kind).toBe('open');
    expect(findingKey(finding({ id: 'A2' }))).toBe(findingKey(finding({})));
  });

  it('is open again once taken back', () => {
    const left = withoutDecision(withDecision([], made), made.id);
    expect(left).toEqual([]);
    expect(stateOf(finding({}), set, left).kind).toBe('open');
  });

  it('gives way to the same with another reason', () => {
    const again = ignoring(finding({}), '已向财务核实');
    expect(withDecision([made], again)).toEqual([again]);
  });
});

describe('decisions', () => {
  it('that came with the figures settle their findings', () => {
    const came = { id: 'd', replaces: ['f'], uses: [], reason: { zh: '见附表', en: 'see the annex' } };
    const set = { ...reading(figure({})), decisions: [came] };
    expect(stateOf(finding({}), set, [])).toEqual({ kind: 'settled', decision: came });
  });

  it('settle a number printed twice when they leave out its other printing', () => {
    const came = { id: 'd', replaces: ['g'], uses: [], reason: { zh: '取前者', en: 'the former' } };
    const set = { ...reading(figure({}), figure({ id: 'g' })), decisions: [came] };
    const twice = finding({ kind: 'textContradiction', figures: ['f', 'g'] });
    expect(stateOf(twice, set, []).kind).toBe('settled');
    expect(stateOf(finding({ figures: ['f', 'g'] }), set, []).kind).toBe('open');
  });

  it('about some figures of a table leave those about the rest', () => {
    const many = {
      id: 'many',
      replaces: ['f', 'g'],
      uses: [figure({}), figure({ id: 'g' })],
      reason: { zh: '', en: '' },
    };
    const one = { id: 'one', replaces: ['g'], uses: [], reason: { zh: '', en: '' } };
    expect(withDecision([many], one)).toEqual([{ ...many, replaces: ['f'], uses: [figure({})] }, one]);
  });

  it('survive a reload, and the opening of another baseline', () => {
    const made = ignoring(finding({}), '口径不同');
    const document = withAudited(openBaseline(SHIPPED_BASELINES[0]!), 'set', [made]);
    expect(auditedIn(documentFrom(draftOf(document)!)!, 'set')).toEqual([made]);
    const next = keepingAudited(openBaseline(SHIPPED_BASELINES[1]!), document);
    expect(auditedIn(next, 'set')).toEqual([made]);
  });
});
