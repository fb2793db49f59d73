import type { KindRules } from '../kind-rules.ts';

/** Temple on group (T-31 to T-34) and ad hoc supervision (T-06). */
export const kinds: KindRules = {
  adHocIsRevisited: 'T-06',
  group: {
    notices: [{ text: 'Agree together what stays in the group before you begin.', source: 'T-33' }],
    supervisorCancels: null,
  },
};
