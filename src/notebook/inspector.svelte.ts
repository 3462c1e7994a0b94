/** What the inspector at the right shows: a lever's or a number's source, or the list of levers. */
export type Asked =
  | { readonly kind: 'lever'; readonly id: string }
  | {
      readonly kind: 'line';
      readonly fund: string;
      readonly side: 'income' | 'expenditure';
      readonly line: string;
    }
  | { readonly kind: 'people'; readonly id: string };

class Inspector {
  #asked = $state.raw<Asked | null>(null);
  #tab = $state<'levers' | 'source'>('levers');
  #unfolded = $state(false);
  /** What the list of levers is searched for. */
  query = $state('');

  get asked(): Asked | null {
    return this.#asked;
  }

  get tab(): 'levers' | 'source' {
    return this.#tab;
  }

  /** On a narrow screen, where it is one line until asked for. */
  get unfolded(): boolean {
    return this.#unfolded;
  }

  fold(): void {
    this.#unfolded = false;
  }

  open(tab: 'levers' | 'source' = this.#tab): void {
    this.#tab = tab;
    this.#unfolded = true;
  }

  /** The levers of that name. */
  seek(name: string): void {
    this.query = name;
    this.open('levers');
  }

  ask(asked: Asked): void {
    this.#asked = asked;
    this.#tab = 'source';
  }

  show(tab: 'levers' | 'source'): void {
    this.#tab = tab;
  }
}

export const inspector = new Inspector();
