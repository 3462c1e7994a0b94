import { describe, expect, it } from 'vitest';
import { FINDING_KINDS, type Finding } from '../../models/index.ts';
import { findingText, movesText } from '../../src/i18n/findings.ts';

const finding = (kind: Finding['kind']): Finding => ({
  id: 'A1',
  kind,
  severity: 'error',
  printed: '3081万元',
  expected: '3018万元',
  quotes: [],
  figures: [],
  moves: ['ledger', 'runway'],
  correction: null,
  detail: { label: '收入增长', field: 'delta', from: ['8099万元'], broken: 1, slip: 'swap', rounding: false },
});

describe('sentences of findings', () => {
  it('every kind has one in Chinese and one in English, with both numbers', () => {
    for (const kind of FINDING_KINDS)
      for (const lang of ['zh', 'en'] as const) {
        const text = findingText(finding(kind), lang);
        expect(text).toContain('3081万元');
        expect(text).toContain('3018万元');
      }
  });

  it('says what is printed, what follows and from what', () => {
    expect(findingText(finding('deltaMismatch'), 'zh')).toBe(
      '增减额与两期数之差不符：“收入增长”印为 3081万元，据 8099万元 应为 3018万元，疑为数字颠倒',
    );
  });

  it('what moves nothing is silent', () => {
    expect(movesText([], 'zh')).toBeNull();
    expect(movesText(['runway'], 'zh')).toBe('影响可支付月数');
  });
});
