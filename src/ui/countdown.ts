/** A countdown that can be held: the time that is left keeps, however often it is paused. */
export class Countdown {
  #left: number;
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #done: () => void;
  readonly #now: () => number;

  constructor(milliseconds: number, done: () => void, now: () => number = () => performance.now()) {
    this.#left = milliseconds;
    this.#done = done;
    this.#now = now;
    this.resume();
  }

  pause(): void {
    if (this.#since === null) return;
    clearTimeout(this.#timer);
    this.#left = Math.max(0, this.#left - (this.#now() - this.#since));
    this.#since = null;
  }

  resume(): void {
    if (this.#since !== null) return;
    this.#since = this.#now();
    this.#timer = setTimeout(this.#done, this.#left);
  }

  stop(): void {
    this.pause();
    this.#left = Infinity;
  }
}
