import type { Arrangement } from '../arrangements/arrangement.ts';

/** Who is to supervise whom; `key` is of the arrangement that is changed, null for a new one. */
export interface ProposedArrangement
  extends Pick<Arrangement, 'school' | 'kind' | 'supervisors' | 'supervisees' | 'lineManager' | 'commissionedBy'> {
  readonly key: string | null;
}
