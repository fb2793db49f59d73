import { absenceEndingItem } from '../../shared/cards/digest/absence-ending-item.ts';
import { actionDueItem } from '../../shared/cards/digest/action-due-item.ts';
import { auditInvitationItem } from '../../shared/cards/digest/audit-invitation-item.ts';
import { awaitingSignatureItem } from '../../shared/cards/digest/awaiting-signature-item.ts';
import { childInNeedItem } from '../../shared/cards/digest/child-in-need-item.ts';
import { confirmHeldItem } from '../../shared/cards/digest/confirm-held-item.ts';
import { contractMissingItem } from '../../shared/cards/digest/contract-missing-item.ts';
import { contractReviewItem } from '../../shared/cards/digest/contract-review-item.ts';
import { coverNeededItem } from '../../shared/cards/digest/cover-needed-item.ts';
import type { Item, ItemPlace } from '../../shared/cards/digest/item.ts';
import { missedTwiceItem } from '../../shared/cards/digest/missed-twice-item.ts';
import { notFiledItem } from '../../shared/cards/digest/not-filed-item.ts';
import { overdueSummaryItem } from '../../shared/cards/digest/overdue-summary-item.ts';
import { policyReviewItem } from '../../shared/cards/digest/policy-review-item.ts';
import { prepareItem } from '../../shared/cards/digest/prepare-item.ts';
import { recordUnwrittenItem } from '../../shared/cards/digest/record-unwritten-item.ts';
import { type SupervisionItemView, supervisionItem } from '../../shared/cards/digest/supervision-item.ts';
import { supervisorUnsupervisedItem } from '../../shared/cards/digest/supervisor-unsupervised-item.ts';
import { trainingRenewalItem } from '../../shared/cards/digest/training-renewal-item.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aheadWords } from '../../shared/domain/reminders/escalation-words.ts';
import type { ReminderKind } from '../../shared/domain/reminders/reminder.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const today = day('2026-11-23');
const link =
  'https://teams.microsoft.com/l/entity/5d8a7c36-1e94-4b0f-8c27-6f1b3e5a9d48/home?context=%7B%22subEntityId%22%3A%22x%22%7D';
const whose = 'your supervision with Nadia Rahman';
const ruled = { rule: 'J-34', link };
const told = (kind: ReminderKind, later: readonly string[] = []): string | null =>
  aheadWords(kind, [
    { on: day('2026-12-07'), who: 'Helen Marsh', isSeveral: false },
    ...later.map((on) => ({ on: day(on), who: 'Priya Nair', isSeveral: false })),
  ]);

const times = ['2026-11-24T13:00:00Z', '2026-11-25T09:00:00Z', '2026-11-26T14:30:00Z'].map((startsAt) => ({
  startsAt: at(startsAt),
  endsAt: at(startsAt).add({ hours: 1 }),
}));

/** Due supervision as the person it is about would have it on their card; name what matters. */
export function aSupervisionView(with_: Partial<SupervisionItemView> = {}): SupervisionItemView {
  return {
    arrangement: 'lb-nadia-colin',
    supervisee: '5eed0000-0000-4000-8000-000000000012',
    whose,
    dueState: 'overdue',
    dueOn: day('2026-10-23'),
    matter: { is: 'to book', times, found: { state: 'found' } },
    snoozeUntil: [day('2026-11-30'), day('2026-12-07'), day('2026-12-14')],
    today,
    metFrom: day('2026-09-02'),
    mayBook: true,
    next: told('supervision', ['2027-01-04']),
    ...ruled,
    ...with_,
  };
}

type Sample = (place: ItemPlace) => Item;

/** Every kind as it waits and as it is done; invented people. */
export const SAMPLE_ITEMS: Readonly<Record<ReminderKind, readonly Sample[]>> = {
  supervision: [
    (place) => supervisionItem(aSupervisionView(), place),
    (place) =>
      supervisionItem(
        aSupervisionView({
          matter: {
            is: 'proposed',
            startsAt: at('2026-11-24T13:00:00Z'),
            session: 's-1',
            byReader: false,
            waitingFor: 'you',
          },
        }),
        place,
      ),
    (place) =>
      supervisionItem(
        aSupervisionView({ matter: { is: 'booked', startsAt: at('2026-11-24T13:00:00Z'), session: 's-1' } }),
        place,
      ),
  ],
  'contract-review': (['overdue', 'ok'] as const).map(
    (reviewState) => () =>
      contractReviewItem({
        whose: `the contract for ${whose}`,
        reviewState,
        reviewOn: day('2026-11-01'),
        today,
        ...ruled,
      }),
  ),
  prepare: (
    [
      ['coming', null],
      ['coming', 'closure'],
      ['called off', null],
    ] as const
  ).map(
    ([state, noSchool]) =>
      (place) =>
        prepareItem(
          { whose, session: 's-1', startsAt: at('2026-11-25T13:00:00Z'), state, noSchool, mayMove: true, ...ruled },
          place,
        ),
  ),
  'record-unwritten': (['not begun', 'not shared', 'shared'] as const).map(
    (state) => () =>
      recordUnwrittenItem({
        whose: 'Colin Fairweather’s supervision',
        heldOn: day('2026-11-19'),
        state,
        within: null,
        ...ruled,
      }),
  ),
  'awaiting-signature': [
    {},
    { sentBack: { on: day('2026-11-20'), byReader: false, isSettled: false } },
    { sentBack: { on: day('2026-11-20'), byReader: true, isSettled: false } },
    { of: { is: 'correction', record: 's-1-r-a-1', what: 'the record of 16 Nov 2026' } } as const,
    { isSigned: true },
    { sentBack: { on: day('2026-11-20'), byReader: true, isSettled: true } },
  ].map(
    (with_) => (place) =>
      awaitingSignatureItem(
        {
          whose: 'Your supervision with Nadia Rahman',
          of: { is: 'record', session: 's-1', heldOn: day('2026-11-16') },
          isSigned: false,
          sinceOn: day('2026-11-18'),
          ...ruled,
          ...with_,
        },
        place,
      ),
  ),
  'contract-missing': (['overdue', 'signed'] as const).map(
    (state) => () => contractMissingItem({ whose, state, ...ruled }),
  ),
  'action-due': (['open', 'done'] as const).map(
    (status) => (place) =>
      actionDueItem(
        {
          action: 'act-1',
          arrangement: 'a-1',
          owner: null,
          whose,
          dueOn: day('2026-11-20'),
          today,
          status,
          next: told('action-due'),
          ...ruled,
        },
        place,
      ),
  ),
  'not-filed': [false, true].map(
    (isFiled) => (place) =>
      notFiledItem(
        {
          session: 's-1',
          system: 'CPOMS',
          decidedOn: day('2026-11-19'),
          whose: 'Colin Fairweather’s supervision',
          isFiled,
          ...ruled,
        },
        place,
      ),
  ),
  'child-in-need': [2, 0].map(
    (waiting) => () =>
      childInNeedItem({
        whose,
        waiting,
        isParty: true,
        dueOn: day('2026-11-20'),
        today,
        next: told('child-in-need'),
        ...ruled,
      }),
  ),
  'cover-needed': (['needed', 'arranged'] as const).map(
    (state) => () =>
      coverNeededItem({
        whose: 'Colin Fairweather’s supervision',
        away: ['Nadia Rahman'],
        sinceOn: day('2026-11-09'),
        state,
        ...ruled,
      }),
  ),
  'missed-twice': ([null, 'sent'] as const).map(
    (answered) => (place) =>
      missedTwiceItem(
        {
          arrangement: 'a-1',
          session: 's-2',
          superviseeId: 'p-1',
          supervisee: 'Colin Fairweather',
          missed: [day('2026-10-12'), day('2026-11-16')],
          answered,
          mayAnswer: true,
          next: told('missed-twice'),
          ...ruled,
        },
        place,
      ),
  ),
  'confirm-held': (['waiting', 'waiting for them', 'confirmed'] as const).map(
    (state) => (place) =>
      confirmHeldItem({ session: 's-1', with: 'Colin Fairweather', metOn: day('2026-11-18'), state, ...ruled }, place),
  ),
  'training-renewal': (
    [
      ['safeguarding lead', false],
      ['something else', false],
      ['safeguarding lead', true],
    ] as const
  ).map(
    ([training, isRenewed]) =>
      () =>
        trainingRenewalItem({
          person: null,
          training,
          name: training === 'something else' ? 'Update on law, policy and research' : null,
          dueOn: day('2026-11-30'),
          today,
          isRenewed,
          next: told('training-renewal'),
          ...ruled,
        }),
  ),
  'supervisor-unsupervised': [false, true].map(
    (isSupervised) => () => supervisorUnsupervisedItem({ person: 'Nadia Rahman', isSupervised, ...ruled }),
  ),
  'audit-invitation': [false, true].map(
    (isAnswered) => () => auditInvitationItem({ since: day('2026-11-16'), isAnswered, ...ruled }),
  ),
  'policy-review': [
    () =>
      policyReviewItem({
        school: 'Lantern Bay Primary School',
        isReviewed: false,
        policy: 'The trust’s supervision policy',
        dueOn: day('2026-12-07'),
        today,
        ...ruled,
      }),
  ],
  'absence-ending': [
    () =>
      absenceEndingItem({
        person: 'Nadia Rahman',
        lastDayOn: day('2026-11-30'),
        today,
        whose: 'Colin Fairweather’s supervision',
        ...ruled,
      }),
  ],
  'overdue-summary': [
    () =>
      overdueSummaryItem({
        where: 'Lantern Bay Primary School',
        people: [
          { whose: 'Colin Fairweather’s supervision', since: day('2026-10-23'), hindered: 'school need' },
          { whose: 'Grace Adeyemi’s supervision', since: day('2026-11-02'), hindered: null },
        ],
        ...ruled,
      }),
    () => overdueSummaryItem({ where: 'Lantern Bay Primary School', people: [], ...ruled }),
  ],
};
