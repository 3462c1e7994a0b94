import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { afterEach, describe, expect, test } from 'vitest';
import BarChart from '../../src/charts/BarChart.svelte';
import LineChart from '../../src/charts/LineChart.svelte';
import Waterfall from '../../src/charts/Waterfall.svelte';
import type { Series } from '../../src/charts/series.ts';
import { i18n } from '../../src/i18n/i18n.svelte.ts';
import CellFrame from '../../src/ui/CellFrame.svelte';
import DataTable from '../../src/ui/DataTable.svelte';
import LeverSlider from '../../src/ui/LeverSlider.svelte';
import MissingBox from '../../src/ui/MissingBox.svelte';
import NumberBox from '../../src/ui/NumberBox.svelte';
import Outline from '../../src/ui/Outline.svelte';
import PinnedStrip from '../../src/ui/PinnedStrip.svelte';
import ScenarioBar from '../../src/ui/ScenarioBar.svelte';

const nothing = (): void => {};
const ratio = {
  label: 'Ratio',
  unit: 'share',
  min: 0,
  max: 1,
  usualMin: 0.6,
  usualMax: 0.8,
  step: 0.01,
  oncommit: nothing,
} as const;
const base: Series = { id: 'base', name: '70', style: 'base', values: [-10, -20, -30] };
const a: Series = { id: 'a', name: '65', style: 'a', letter: 'A', values: [-10, -20, -28] };

afterEach(() => i18n.use('zh'));

describe('a number box', () => {
  test('shows the value in its unit, with steps on either side', () => {
    const { body } = render(NumberBox, { props: { ...ratio, value: 0.65 } });
    expect(body).toContain('value="65"');
    expect(body).toContain('>%</span>');
    expect(body).toContain('aria-label="Ratio减 1%"');
  });

  test('remarks on an unusual value and keeps it', () => {
    const { body } = render(NumberBox, { props: { ...ratio, value: 0.85, usualNote: '另有 89。' } });
    expect(body).toContain('value="85"');
    expect(body).toContain('高于常见范围 60% 至 80%，确有此意可保留。另有 89。');
  });
});

describe('a lever', () => {
  test('unchanged is grey and says so', () => {
    const { body } = render(LeverSlider, { props: { ...ratio, value: 0.7, base: 0.7 } });
    expect(body).toContain('at-base');
    expect(body).toContain('aria-valuetext="70%，同现行"');
    expect(body).not.toContain('恢复为基准');
  });

  test('changed names both values, the difference and both ways back', () => {
    const { body } = render(LeverSlider, { props: { ...ratio, value: 0.65, base: 0.7, saved: 0.66 } });
    expect(body).toContain('现行 70% → A 65%');
    expect(body).toContain('aria-valuetext="65%，与现行相差 −5 个百分点"');
    expect(body).toContain('恢复为基准');
    expect(body).toContain('恢复为本情景已存值');
  });

  test('locked offers no way back', () => {
    const { body } = render(LeverSlider, {
      props: { ...ratio, value: 0.65, base: 0.7, saved: 0.66, disabled: true },
    });
    expect(body).not.toContain('恢复为基准');
  });
});

describe('a table', () => {
  test('has a caption, scopes, tones and one unit note', () => {
    const { body } = render(DataTable, {
      props: {
        caption: '比较',
        corner: '项目',
        unitNote: '单位：万元',
        columns: [
          { id: 'base', label: '现行' },
          { id: 'd', label: '差额', group: 'a' },
        ],
        groups: [{ id: 'a', label: '降到 65%', style: 'a' }],
        rows: [
          {
            id: 'r',
            label: '当期结余',
            kind: 'sum',
            deficit: '赤字',
            cells: [
              { text: '−22,860.00', tone: 'neg' },
              { text: '+966.45', tone: 'up' },
            ],
          },
        ],
      },
    });
    expect(body).toContain('<caption class="sr">比较</caption>');
    expect(body).toContain('scope="colgroup"');
    expect(body).toContain('单位：万元');
    expect(body).toMatch(/<td class="[^"]*neg[^"]*"[^>]*>(<!--.*?-->)*−22,860.00/);
    expect(body).toMatch(/delta up[^>]*>\+966.45/);
  });
});

describe('a chart', () => {
  test('as a picture has a name, a reading cursor, and a word at each line’s end', () => {
    const { body } = render(LineChart, {
      props: {
        label: '结余',
        labels: ['2023', '2024', '2025'],
        series: [base, a],
        unit: 'number',
        split: 1,
        deficit: true,
        difference: true,
      },
    });
    expect(body).toContain('role="img" aria-label="结余"');
    expect(body).toContain('role="slider"');
    expect(body).toContain('A 65');
    expect(body).toContain('与基准的差额');
    expect(body).toContain('2025 年起');
  });

  test('as a table says the same in rows', () => {
    const { body } = render(LineChart, {
      props: {
        label: '结余',
        labels: ['2023', '2024', '2025'],
        series: [base, a],
        unit: 'number',
        asTable: true,
      },
    });
    expect(body).toContain('−28');
    expect(body).toMatch(/delta up[^>]*>\+2/);
    expect(body).not.toContain('role="img"');
  });

  test('without data says so', () => {
    expect(render(LineChart, { props: { label: '', labels: [], series: [], unit: 'wan' } }).body).toContain(
      '还没有可画的数',
    );
  });

  test('bars and waterfalls carry their numbers in text too', () => {
    const bars = render(BarChart, {
      props: { label: '支出', labels: ['2023', '2024', '2025'], series: [base], unit: 'number' },
    });
    expect(bars.body.match(/<rect/g)).toHaveLength(3);
    const fall = render(Waterfall, {
      props: {
        caption: '瀑布',
        unit: 'wan',
        rows: [{ id: '1', label: '人次', kind: 'step', value: 18_700_800, factor: '×1.5387' }],
      },
    });
    expect(fall.body).toMatch(/delta up[^>]*>\+1,870.08/);
  });
});

describe('a cell', () => {
  test('collapsed hides its body on screen, which print shows, and keeps its head', () => {
    const children = createRawSnippet(() => ({ render: () => '<p>正文</p>' }));
    const props = { id: 'c', title: '十年结余', state: 'stale', oncollapse: nothing, children } as const;
    expect(render(CellFrame, { props }).body).toContain('正文');
    const { body } = render(CellFrame, { props: { ...props, collapsed: true } });
    expect(body).toMatch(/class="cell[^"]* is-collapsed/);
    expect(body).toContain('按旧参数');
    expect(body).toContain('aria-expanded="false"');
  });
});

describe('in English', () => {
  test('nothing that a component says itself is left in Chinese', () => {
    i18n.use('en');
    const bodies = [
      render(NumberBox, { props: { ...ratio, value: 0.85 } }),
      render(LeverSlider, { props: { ...ratio, value: 0.65, base: 0.7, saved: 0.66, cap: 0.75 } }),
      render(MissingBox, { props: { what: 'Balance', why: 'Not printed', unit: 'wan', onfill: nothing } }),
      render(CellFrame, {
        props: {
          id: 'c',
          title: 'Ten years',
          state: 'needs',
          onpin: nothing,
          onswap: nothing,
          onmore: nothing,
          oncollapse: nothing,
          onhideinprint: nothing,
          uses: [{ id: 'b', title: 'Baseline' }],
        },
      }),
      render(ScenarioBar, {
        props: {
          scenarios: [{ id: 'base', style: 'base', name: '70 %', locked: true }],
          selected: 'base',
          onselect: nothing,
          onadd: nothing,
        },
      }),
      render(PinnedStrip, {
        props: {
          figures: [
            { id: 's', label: 'Surplus', value: '−2.19', from: '', deficit: 'Deficit', state: 'needs' },
          ],
        },
      }),
      render(Outline, { props: { items: [{ id: 'c', title: 'Levers', level: 1, state: 'error' }] } }),
      render(LineChart, {
        props: {
          label: 'Surplus',
          labels: ['2023', '2024', '2025'],
          series: [base, a],
          unit: 'wan',
          split: 1,
          deficit: true,
          difference: true,
        },
      }),
    ].map(({ body }) => body);
    expect(bodies.filter((body) => /\p{Script=Han}/u.test(body))).toEqual([]);
  });
});
