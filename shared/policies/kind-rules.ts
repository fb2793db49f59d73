import type { RuleId } from '../domain/due-dates/rules.ts';

/** A sentence shown beside a kind of supervision, and the rule it rests on. */
export interface KindNotice {
  readonly text: string;
  readonly source: RuleId;
}

/** Who hears that a group's supervisor keeps cancelling. */
export type ToldOfCancellations = 'line manager' | 'safeguarding team';

/** What a policy says of group supervision. */
export interface GroupRules {
  readonly notices: readonly KindNotice[];
  /** The rule by which a member who cannot come arranges to attend another group; left out = none. */
  readonly attendsAnother?: RuleId;
  /** From how many cancellations since the last held session, by the supervisor, who is told; null = the policy says nothing. A school may set another number. */
  readonly supervisorCancels: {
    readonly limit: number;
    readonly tells: readonly ToldOfCancellations[];
    readonly source: RuleId;
  } | null;
}

/** What a policy says of supervision by somebody from outside the school. */
export interface ExternalRules {
  /** The rule by which the head who commissioned it reads the records; null = it is silent, and the trust's practice is the same. */
  readonly commissionerReads: RuleId | null;
}

/** What a policy says of clinical supervision. */
export interface ClinicalRules {
  /** Grounds on which confidentiality is overridden in clinical supervision; they stand in place of the pack's own. */
  readonly confidentialityLimits: readonly string[];
  readonly limitsSource: RuleId;
  readonly notices: readonly KindNotice[];
  /** A safeguarding concern that cannot be dealt with in the session goes to the safeguarding team. */
  readonly handOff: { readonly action: string; readonly source: RuleId };
}

/** What a policy says of the kinds of supervision besides one-to-one, and of sessions nobody came to; what is left out it does not mention. */
export interface KindRules {
  /** Two non-attendances in a row by a supervisee: the supervisor tells the manager, the supervisee in copy. */
  readonly missedTwice?: { readonly source: RuleId; readonly inGroupSource: RuleId };
  readonly group?: GroupRules;
  readonly external?: ExternalRules;
  readonly clinical?: ClinicalRules;
  /** The rule by which what was talked about in between is taken up again at the next session. */
  readonly adHocIsRevisited?: RuleId;
}
