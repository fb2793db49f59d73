import type { KindRules } from '../kind-rules.ts';

/** Cradley on group and external supervision (C-84 to C-89); it has no clinical supervision. */
export const kinds: KindRules = {
  group: {
    notices: [
      { text: 'Agree together what stays in the group before you begin.', source: 'C-88' },
      { text: 'Group supervision does not replace planned one-to-one sessions.', source: 'C-85' },
    ],
    supervisorCancels: null,
  },
  external: { commissionerReads: 'C-84' },
};
