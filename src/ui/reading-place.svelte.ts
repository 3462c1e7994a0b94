/** Which part of the page is being read: the last whose top has passed under the pinned strip. */
export class ReadingPlace {
  #current = $state<string | undefined>(undefined);

  get current(): string | undefined {
    return this.#current;
  }

  /** @param ids of the parts, in the order of the page. @returns how to stop */
  watch(ids: readonly string[]): () => void {
    let asked = 0;
    const look = (): void => {
      asked = 0;
      this.#current = placeAmong(ids);
    };
    const ask = (): void => {
      if (asked === 0) asked = requestAnimationFrame(look);
    };
    ask();
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener('scroll', ask);
      removeEventListener('resize', ask);
    };
  }
}

/** A jump stops just below the strip; a part counts from a little before. */
const SLACK = 12;

function placeAmong(ids: readonly string[]): string | undefined {
  const root = document.documentElement;
  const line = parseFloat(getComputedStyle(root).scrollPaddingTop) + SLACK;
  const shown = ids.filter((id) => document.getElementById(id) !== null);
  if (root.scrollTop > 0 && root.scrollTop + root.clientHeight >= root.scrollHeight - 2) return shown.at(-1);
  return (
    shown.findLast((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= line) ??
    shown[0]
  );
}
