/**
 * Serial days of a spreadsheet as a date in words: `2024年6月30日`, `2024年6月`, `6月30日`, with the time where shown.
 *
 * Day 1 is 1 January 1900, with a 29 February 1900 that never was (day 60); in the 1904 system
 * day 0 is 1 January 1904.
 */
const DAY_MS = 86_400_000;
/** Days between 30 December 1899 and 1 January 1970. */
const EPOCH_1900 = 25_569;
const SHIFT_1904 = 1_462;
/** Day of 31 December 9999. */
const LAST_DAY = 2_958_465;

/** @param format in small letters, without literals being taken out */
export function serialDate(serial: number, format: string, is1904: boolean): string {
  const days = serial + (is1904 ? SHIFT_1904 : 0);
  if (days < 0 || days >= LAST_DAY + 1) return String(serial);
  const elapsed = /\[([hms])+\]/.exec(format)?.[1];
  if (elapsed !== undefined)
    return String(Math.round(serial * { h: 24, m: 1440, s: 86_400 }[elapsed as 'h' | 'm' | 's']));
  // Before 1 March 1900 the calendar is one day behind its own numbers.
  const whole = Math.floor(days);
  const date = new Date((whole + (whole < 60 && !is1904 ? 1 : 0) - EPOCH_1900) * DAY_MS);
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return [dayText(date, whole, bare), timeText(days - whole, bare)].filter((part) => part !== '').join(' ');
}

function dayText(date: Date, whole: number, format: string): string {
  const months = format.replace(/h+\W*m+|m+\W*s+/g, ''); // these m are minutes
  const day = whole === 60 ? 29 : date.getUTCDate();
  const month = whole === 60 ? 2 : date.getUTCMonth() + 1;
  return [
    /[ye年]/.test(months) ? `${date.getUTCFullYear()}年` : '',
    /[m月]/.test(months) ? `${month}月` : '',
    /[d日]/.test(months) ? `${day}日` : '',
  ].join('');
}

function timeText(fraction: number, format: string): string {
  if (!/[hs]/.test(format)) return '';
  const seconds = Math.round(fraction * 86_400) % 86_400;
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return format.includes('s') ? `${time}:${two(seconds % 60)}` : time;
}
