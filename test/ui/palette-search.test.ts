import { describe, expect, test } from 'vitest';
import { foundCommands, MOST_LISTED, type Command, type CommandGroup } from '../../src/ui/palette-search.ts';

const command = (group: CommandGroup, label: string, also = ''): Command => ({
  id: `${group}/${label}`,
  group,
  icon: 'right',
  label,
  also,
  run: () => {},
});
const ALL = [
  command('action', '撤销', 'Undo'),
  command('action', '保存情景', 'Save the scenario'),
  command('place', '三、还能撑几个月', 'How many months are left'),
  command('place', '十年推演', 'Ten years'),
  command('example', 'DIP 编码升级', '示例：预算年增 5 %'),
  command('lever', '居民住院报销比例', 'resident.inpatient.reimbursementRatio'),
  command('lever', '住院次均费用', 'Cost a stay'),
];
const labels = (query: string): string[] =>
  foundCommands(ALL, query).flatMap(({ commands }) => commands.map(({ label }) => label));

describe('the palette', () => {
  test('without a query lists everything but the levers', () => {
    expect(labels(' ')).toEqual(ALL.filter(({ group }) => group !== 'lever').map(({ label }) => label));
  });

  test('finds by either language, whatever width and case', () => {
    expect(labels('undo')).toEqual(['撤销']);
    expect(labels('ＤＩＰ')).toEqual(['DIP 编码升级']);
    expect(labels('months LEFT')).toEqual(['三、还能撑几个月']);
  });

  test('wants every word, and puts names before other words, beginnings before the rest', () => {
    expect(labels('住院')).toEqual(['住院次均费用', '居民住院报销比例']);
    expect(labels('住院 比例')).toEqual(['居民住院报销比例']);
    expect(labels('年')).toEqual(['十年推演', 'DIP 编码升级']);
    expect(labels('nothing such')).toEqual([]);
  });

  test('lists only so many of a group and counts the rest', () => {
    const many = Array.from({ length: MOST_LISTED + 3 }, (_, n) => command('lever', `比例 ${n}`));
    const [group] = foundCommands(many, '比例');
    expect(group?.commands).toHaveLength(MOST_LISTED);
    expect(group?.left).toBe(3);
  });
});
