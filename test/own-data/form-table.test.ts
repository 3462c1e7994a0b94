import { describe, expect, it } from 'vitest';
import { draftFrom, progressOf, withText } from '../../src/own-data/draft.ts';
import { EXAMPLE } from '../../src/own-data/example.ts';
import { FIELDS } from '../../src/own-data/fields.ts';
import { formTable } from '../../src/own-data/form-table.ts';
import { fieldsNamed, partsOf } from '../../src/own-data/match-name.ts';
import { readPaste } from '../../src/own-data/paste.ts';

describe('the form as a table', () => {
  it('pasted back gives the same texts, with nothing left over', () => {
    const pasted = readPaste(formTable(EXAMPLE));
    expect(Object.fromEntries(pasted.matched.map(({ key, text }) => [key, text]))).toEqual(EXAMPLE);
    expect([pasted.questions, pasted.unmatched, pasted.skipped]).toEqual([[], [], []]);
  });

  it('nobody’s text becomes a formula, and a negative number stays one', () => {
    const table = formTable({ ...EXAMPLE, region: '=1+1', 'employee.balance': '-835.00' });
    expect(table).toContain("地区\t'=1+1");
    expect(table).toContain('\t-835.00\t');
  });
});

describe('the names of the fields', () => {
  it('each name means one field, once its scheme is known', () => {
    for (const field of FIELDS) {
      for (const name of [field.label.zh, ...field.names, ...field.ownNames]) {
        const named = fieldsNamed({ ...partsOf(name), scheme: field.scheme });
        expect(named.map((f) => f.id), name).toEqual([field.id]);
      }
    }
  }); // prettier-ignore

  it('each field has a label in both languages and a hint', () => {
    for (const { label, hint } of FIELDS) {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).not.toMatch(/\p{Script=Han}/u);
      expect(hint.zh && hint.en).toBeTruthy();
    }
  });
});

describe('a draft', () => {
  it('survives being kept as text', () => {
    expect(draftFrom(JSON.stringify(EXAMPLE))).toEqual(EXAMPLE);
  });

  it.each([null, '', '[]', '7', '{"region":', '{"__proto__":{"x":1}}', '{"region":5,"unknown":"x"}'])(
    'made from %s is empty',
    (kept) => expect(draftFrom(kept)).toEqual({}),
  );

  it('counts the numbers and what is still required', () => {
    expect(progressOf({})).toMatchObject({ filled: 0, total: FIELDS.length });
    expect(progressOf({}).missing).toHaveLength(9);
    expect(progressOf(EXAMPLE)).toEqual({ filled: FIELDS.length, total: FIELDS.length, missing: [] });
    const employees = withText(EXAMPLE, 'schemes', 'employee');
    expect(progressOf(withText(employees, 'employee.active', '')).missing).toEqual(['employee.active']);
    expect(progressOf(employees).total).toBe(16);
  });
});
