/** Where a missing number of a baseline can be given, by its name: `openingBalance resident.pool`. */
export type MissingPlace =
  | { readonly kind: 'balance'; readonly fund: string }
  | { readonly kind: 'lever'; readonly id: string }
  /** Only the form of one's own numbers has a place for it. */
  | { readonly kind: 'form' };

export function placeOfMissing(what: string): MissingPlace {
  const [kind = '', of = ''] = what.split(' ');
  if (kind === 'openingBalance') return { kind: 'balance', fund: of };
  if (kind === 'catastrophicPremium')
    return { kind: 'lever', id: `${of.split('.')[0]}.catastrophicPremium.amount` };
  return { kind: 'form' };
}
