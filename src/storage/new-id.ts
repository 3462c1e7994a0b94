/** A fresh id: 128 random bits as hexadecimal. `crypto.randomUUID` is absent on plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `s${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
