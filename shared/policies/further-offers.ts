import type { FormDefinition } from '../forms/form-definition.ts';
import type { FurtherForm, PolicyPack } from './pack.ts';

/** A form of the policy that belongs to a supervision as a whole, and who begins it. */
export interface FurtherOffer {
  readonly use: FurtherForm;
  readonly form: FormDefinition;
  readonly begunBy: 'supervisor' | 'either';
}

/** In the order they are offered; the logs of a concern are kept with the concern. */
const OFFERED: readonly (readonly [FurtherForm, FurtherOffer['begunBy']])[] = [
  ['urgent request', 'either'],
  ['disclosure', 'either'],
  ['handover', 'supervisor'],
  ['decision', 'supervisor'],
  ['plan change', 'supervisor'],
];

/** The forms of a policy that can be begun about no session: an urgent request, a disclosure about a party, a handover, a decision or a change of plan. */
export function furtherOffers(pack: Pick<PolicyPack, 'furtherForms' | 'forms'>): readonly FurtherOffer[] {
  return OFFERED.flatMap(([use, begunBy]): readonly FurtherOffer[] => {
    const form = pack.forms.find((one) => one.id === pack.furtherForms[use]);
    return form === undefined ? [] : [{ use, form, begunBy }];
  });
}
