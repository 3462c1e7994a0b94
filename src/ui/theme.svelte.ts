import { remembered } from './remembered.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Light, dark, or as the system: only a choice writes `data-theme`, so the default needs no script. */
class ThemeChoice {
  #kept = remembered('theme', THEMES, 'system');
  #theme = $state<Theme>(this.#kept.value);

  get current(): Theme {
    return this.#theme;
  }

  use(theme: Theme): void {
    this.#theme = theme;
    this.#kept.keep(theme);
    this.apply();
  }

  /** Call once at start, before the first paint. */
  apply(): void {
    const root = document.documentElement;
    if (this.#theme === 'system') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', this.#theme);
  }
}

export const theme = new ThemeChoice();
