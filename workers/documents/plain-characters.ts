/**
 * The characters that a PDF's fonts name as the plain ones they look like: ⾦ 金, ⻔ 门, ⺠ 民; a blank
 * for what has no look (some fonts call a blank U+0001).
 *
 * A font has one drawing for both, and programs that make PDFs may name the wrong one. Kangxi
 * radicals and compatibility ideographs have a plain form in Unicode (NFKC); the CJK radicals
 * supplement has none, and for two radicals NFKC gives the form that simplified text does not use.
 */
const RADICALS =
  '⺁厂⺈刀⺌小⺍小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青';

const PLAIN: ReadonlyMap<string, string> = new Map(
  RADICALS.match(/../gu)!.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

export const plainCharacters = (text: string): string =>
  text
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (char) => PLAIN.get(char) ?? char.normalize('NFKC'))
    .replace(/\p{Cc}/gu, ' ');
