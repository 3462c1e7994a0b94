/** File names that every system takes, from titles that people write. */

export const EXTENSION = '.fundcast.json';

/** Not allowed on some system, invisible, or able to turn the text round. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]+/gu;
/** Windows opens a device under these names, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Leaves room for the extension in 255 bytes of UTF-8. */
const LENGTH = 60;

/** @returns the title as a name with its extension; `未命名` when nothing of it is left */
export function safeFileName(title: string, extension = EXTENSION): string {
  const bare = title.endsWith(extension) ? title.slice(0, -extension.length) : title;
  const plain = bare.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ');
  const short = [...plain]
    .slice(0, LENGTH)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const named = short === '' ? '未命名' : short;
  return `${DEVICE.test(named) ? '_' : ''}${named}${extension}`;
}
