import type { KindRules } from '../kind-rules.ts';

/** Temple on group supervision (T-31 to T-34). */
export const kinds: KindRules = {
  group: {
    notices: [{ text: 'Agree together what stays in the group before you begin.', source: 'T-33' }],
    supervisorCancels: null,
  },
};
