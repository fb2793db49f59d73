import { capital } from '../capital.ts';
import { CASE_RISKS, type CaseRisk } from '../cases/case-reference.ts';
import type { Need } from '../people/person.ts';
import type { Reason } from '../sessions/session.ts';
import type { DirectionCounts } from './directions.ts';
import type { PeriodSums } from './summary.ts';

/** A table of a report: words and figures, the first column naming what the others count. */
export interface ReportPart {
  readonly title: string;
  /** What the figures mean, where that is not plain. */
  readonly note: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a report of a school or a trust is made of. */
export interface SummaryFacts {
  readonly halfTerms: readonly { readonly name: string; readonly sums: PeriodSums }[];
  readonly total: PeriodSums;
  readonly reasons: readonly { readonly reason: Reason | 'not said'; readonly count: number }[];
  /** Today, over what runs. */
  readonly now: {
    readonly arrangements: number;
    readonly people: number;
    readonly overdue: number;
    readonly dueSoon: number;
    readonly contractsMissing: number;
    readonly contractReviewsOverdue: number;
    readonly recordsUnsigned: number;
    readonly decisionsUnfiled: number;
    readonly openActions: number;
    readonly overdueActions: number;
  };
  readonly supervisors: { readonly supervisors: number; readonly trained: number; readonly withGaps: number };
  readonly without: Readonly<Record<Need, number>>;
  readonly excused: number;
  readonly reviews: readonly {
    readonly school: string;
    readonly lastOn: string | null;
    readonly nextOn: string | null;
  }[];
  /** In the order of `halfTerms`; null = not for this reader. */
  readonly directions: readonly (DirectionCounts | null)[] | null;
  /** Children followed today by level of risk; null = fewer than five are said to be at one, or not for this reader. */
  readonly risks: Readonly<Record<CaseRisk, number>> | null;
}

const count = (value: number) => value.toLocaleString('en-GB');

/** "18 of 22 (81%)", rounded down, so that all is said only when it is all. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? 'nobody' : `${count(part)} of ${count(whole)} (${Math.floor((100 * part) / whole)}%)`;
}

/** "12 h 30 min". */
export function hoursWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [`${count(hours)} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(' ');
}

function sumRow(name: string, { people, supervised, held, missed, calledOff, minutes }: PeriodSums): readonly string[] {
  return [name, shareWords(supervised, people), count(held), count(missed), count(calledOff), hoursWords(minutes)];
}

function happened({ halfTerms, total }: SummaryFacts): ReportPart {
  const rows = halfTerms.map(({ name, sums }) => sumRow(name, sums));
  return {
    title: 'Does supervision happen?',
    note: 'Formal sessions. “Had supervision” counts each person once: those with at least one session, of those who were to be supervised. A half term that is still running is counted so far.',
    columns: ['When', 'Had supervision', 'Sessions held', 'Missed', 'Called off', 'Time held'],
    rows: halfTerms.length > 1 ? [...rows, sumRow('Together', total)] : rows,
  };
}

function today({ now }: SummaryFacts): ReportPart {
  return {
    title: 'How it stands today',
    note: null,
    columns: ['What', 'How many'],
    rows: [
      ['People who are supervised', count(now.people)],
      ['Supervision arrangements that run', count(now.arrangements)],
      ['Supervision overdue', count(now.overdue)],
      ['Supervision due soon', count(now.dueSoon)],
      ['Contracts missing', count(now.contractsMissing)],
      ['Contract reviews overdue', count(now.contractReviewsOverdue)],
      ['Records of held sessions not signed yet', count(now.recordsUnsigned)],
      ['Decisions about children not yet filed in the school’s system', count(now.decisionsUnfiled)],
      ['Actions open', count(now.openActions)],
      ['Of these past their day', count(now.overdueActions)],
    ],
  };
}

function whoGivesAndNeeds({ supervisors, without, excused }: SummaryFacts): ReportPart {
  return {
    title: 'Who gives supervision and who lacks it',
    note: null,
    columns: ['What', 'How many'],
    rows: [
      ['Supervisors with training in supervision that holds', shareWords(supervisors.trained, supervisors.supervisors)],
      ['Supervisors who lack something their policy or school asks for', count(supervisors.withGaps)],
      ['People who need safeguarding supervision and have nobody', count(without.safeguarding)],
      ...(without.clinical === 0
        ? []
        : [['People who need clinical supervision and have nobody', count(without.clinical)]]),
      ['People said to need none, with a reason', count(excused)],
    ],
  };
}

function directionPart({ halfTerms, directions }: SummaryFacts): readonly ReportPart[] {
  if (directions === null || halfTerms.length === 0) return [];
  return [
    {
      title: 'Which way children’s cases were found to go',
      note: 'Over all discussions of the trust that said so, as counts. A half term with fewer than five is not shown.',
      columns: ['When', 'Improving', 'The same', 'Worse'],
      rows: halfTerms.map(({ name }, at) => {
        const found = directions[at] ?? null;
        return found === null
          ? [name, 'fewer than 5', '–', '–']
          : [name, count(found.improving), count(found.same), count(found.worse)];
      }),
    },
  ];
}

/** The report as tables, in the order people ask: does it happen, why not, how it stands, who lacks it, what came of it, when the policy is looked at (C-82, H-21, H-72, J-07, J-29). */
export function summaryReport(facts: SummaryFacts): readonly ReportPart[] {
  const { reasons, reviews, risks } = facts;
  return [
    happened(facts),
    ...(reasons.length === 0
      ? []
      : [
          {
            title: 'Why sessions were missed or called off',
            note: null,
            columns: ['Reason', 'How often'],
            rows: reasons.map(({ reason, count: often }) => [capital(reason), count(often)]),
          },
        ]),
    today(facts),
    whoGivesAndNeeds(facts),
    ...directionPart(facts),
    ...(risks === null
      ? []
      : [
          {
            title: 'Children followed, by level of risk',
            note: 'Today, over the whole trust, as those in supervision see it.',
            columns: ['Level of risk', 'How many'],
            rows: CASE_RISKS.map((risk) => [capital(risk), count(risks[risk])]),
          },
        ]),
    {
      title: 'When the policy is reviewed',
      note: null,
      columns: ['School', 'Last reviewed', 'Next by'],
      rows: reviews.map(({ school, lastOn, nextOn }) => [school, lastOn ?? 'not said', nextOn ?? 'no date']),
    },
  ];
}

/** What a yearly assessment of a policy asks beside the figures, in our words; answered by whoever writes the report (H-21, H-72, J-29). */
export const REPORT_QUESTIONS: readonly string[] = [
  'Is the policy followed everywhere? What shows it, and where is it not?',
  'What stood in the way of sessions, and do people have the time for them?',
  'What has supervision changed in practice, for staff and for children?',
  'Do people say that it helps them to reflect, and that it is safe and kind?',
  'Have stress, sickness and vacancies in safeguarding roles gone up or down?',
  'What has to change in the policy, in training or in time, by whom and by when?',
];
