/** Handing a file to the person: works on plain http and from disk, where file pickers do not. */

/** How long the browser may take to fetch the text of a started download, ms. */
const KEPT = 60_000;

/** @param name with extension; see `safeFileName` */
export function download(text: string, name: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
