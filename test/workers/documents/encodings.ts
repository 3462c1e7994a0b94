/** Text in the encodings that old programs write; JavaScript can only read them. */

/** Every two-byte code of GBK, read back to find what it stands for. */
const GBK: ReadonlyMap<string, readonly [number, number]> = (() => {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, [lead, trail]);
    }
  return codes;
})();

export function gbkBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    if (char < '\x80') bytes.push(char.charCodeAt(0));
    else {
      const code = GBK.get(char);
      if (!code) throw new Error(`${char} is not in GBK`);
      bytes.push(...code);
    }
  }
  return Uint8Array.from(bytes);
}

export function utf16Bytes(text: string, end: 'little' | 'big' = 'little'): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  for (const [i, char] of ['\ufeff', ...text.split('')].entries())
    view.setUint16(2 * i, char.charCodeAt(0), end === 'little');
  return bytes;
}
