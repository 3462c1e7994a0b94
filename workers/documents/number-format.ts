/**
 * Numerals of automatic numbering (自动编号) as word processors print them: 一 1 ① （一） a IV 甲 壹.
 *
 * A format that is not known is printed as a plain number, which is what word processors do.
 */
const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 1…9999 in words: 12 is 十二, 105 一百零五; `formal` takes 壹拾贰. */
function inWords(value: number, digits: string, units: readonly string[], leadingOne: boolean): string {
  if (value <= 0 || value > 9999) return String(value);
  let words = '';
  let zero = false;
  for (let power = 3, scale = 1000; power >= 0; power -= 1, scale /= 10) {
    const digit = Math.floor(value / scale) % 10;
    if (digit === 0) {
      zero = words !== '';
      continue;
    }
    const bare = digit === 1 && power === 1 && words === '' && !leadingOne;
    words += (zero ? digits.charAt(0) : '') + (bare ? '' : digits.charAt(digit)) + units[power]!;
    zero = false;
  }
  return words;
}

function roman(value: number): string {
  if (value <= 0 || value > 3999) return String(value);
  let left = value;
  let letters = '';
  for (const [worth, letter] of ROMAN) for (; left >= worth; left -= worth) letters += letter;
  return letters;
}

/** a…z, then aa…zz: the letter is repeated, not counted on. */
const letter = (value: number, from: string): string =>
  value <= 0
    ? String(value)
    : String.fromCharCode(from.charCodeAt(0) + ((value - 1) % 26)).repeat(
        Math.min(30, Math.ceil(value / 26)),
      );

/** The `value`-th character of a block of Unicode that holds `count` numerals. */
const enclosed = (value: number, first: number, count: number): string =>
  value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const byDigit = (value: number, digits: string): string =>
  [...String(value)].map((digit) => digits.charAt(Number(digit))).join('');

const counting = (value: number): string => inWords(value, DIGITS, ['', '十', '百', '千'], false);

export function numeral(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counting(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return byDigit(value, `〇${DIGITS.slice(1)}`);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return inWords(value, FORMAL, ['', '拾', '佰', '仟'], true);
    case 'ideographTraditional':
      return STEMS.charAt(value - 1) || String(value);
    case 'ideographZodiac':
      return BRANCHES.charAt(value - 1) || String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return fullWidth(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460, 20);
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488, 20);
    case 'ideographEnclosedCircle':
      return enclosed(value, 0x3280, 10);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value, 'A');
    case 'lowerLetter':
      return letter(value, 'a');
    default:
      return String(value);
  }
}
