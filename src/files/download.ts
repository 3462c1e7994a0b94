/** Handing a file to the person: works on plain http and from disk, where file pickers do not. */

/** How long the browser may take to fetch a started download, ms. */
const KEPT = 60_000;

/** @param name with extension; see `safeFileName` */
export function download(
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
  type = 'application/json;charset=utf-8',
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
