/** Whether text is under way in what has the focus: it has its own undo; a number box that rests has none. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, input:not([type=range]):not([data-typing=false])');
