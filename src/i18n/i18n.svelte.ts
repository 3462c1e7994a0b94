import { dictionaries, type Dictionary } from './dictionary.ts';
import { LANGS, type Lang } from './lang.ts';
import { remembered } from '../ui/remembered.ts';

/**
 * The language on screen. Components read `i18n.t.lever.resetToBase`; reading it inside markup
 * or `$derived` follows a switch at once.
 */
class I18n {
  #kept = remembered('language', LANGS, 'zh');
  #lang = $state<Lang>(this.#kept.value);

  get lang(): Lang {
    return this.#lang;
  }

  get t(): Dictionary {
    return dictionaries[this.#lang];
  }

  /** Also tells the document, for fonts, hyphenation and screen readers. */
  use(lang: Lang): void {
    this.#lang = lang;
    this.#kept.keep(lang);
    if (typeof document !== 'undefined') document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  }
}

export const i18n = new I18n();
