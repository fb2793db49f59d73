import { caseAt, type DiscussedCase } from './cases.ts';

/** What the words of one form are made for: whose they are, and the how-manieth time. */
export interface WordsContext {
  /** Which arrangement of the trust, so that neighbours do not say the same. */
  readonly shift: number;
  /** 0 for the first session. */
  readonly session: number;
  /** Of case references: `LB` gives LB-014. */
  readonly prefix: string;
  readonly supervisor: string;
  readonly supervisee: string;
  readonly lineManager: string | null;
  /** ISO dates; for a contract its review, for a record the day by which actions are due. */
  readonly reviewOn: string;
  readonly actionsBy: string;
  readonly frequency: string;
  readonly intervalWeeks: number | null;
}

/** One of several ways to say it, another one each session and arrangement. */
export function pick(context: WordsContext, ways: readonly string[], turn = 0): string {
  return ways[(context.session + context.shift * 2 + turn) % ways.length] ?? '';
}

/** The case discussed in a place of the session's form. */
export function caseOf(context: WordsContext, place: number): DiscussedCase {
  return caseAt(context.prefix, context.shift, context.session, place);
}
