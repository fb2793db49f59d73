import type { PlainDate } from '../dates.ts';
import type { Answers } from './record.ts';

/** Questions of a form whose answers a policy wants seen side by side, time after time (H-73, J-47). */
export interface OverTimeRules {
  readonly title: string;
  readonly formId: string;
  readonly questions: readonly string[];
  /** How many of the latest times. */
  readonly over: number;
  readonly source: string;
}

/** A form filled in, and the day of what it is about. */
export interface FilledOn {
  readonly on: PlainDate;
  readonly answers: Answers;
}

/** One question and what was said each time, as printed; null = nothing was. */
export interface SaidEachTime {
  readonly question: string;
  readonly said: readonly (string | null)[];
}

/** The days, earliest first, and what was said to each question on each of them. */
export interface OverTime {
  readonly days: readonly PlainDate[];
  readonly rows: readonly SaidEachTime[];
}

function said(value: Answers[string] | undefined): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** What was said over the latest times a form was filled in, earliest first; questions nobody ever answered, and times nothing was said, are left out. */
export function saidOverTime(rules: OverTimeRules, filled: readonly FilledOn[]): OverTime {
  const times = [...filled]
    .sort((a, b) => a.on.since(b.on).sign)
    .filter(({ answers }) => rules.questions.some((question) => said(answers[question]) !== null))
    .slice(-rules.over);
  const rows = rules.questions.map((question) => ({
    question,
    said: times.map(({ answers }) => said(answers[question])),
  }));
  return {
    days: times.map(({ on }) => on),
    rows: rows.filter((row) => row.said.some((one) => one !== null)),
  };
}
