import type { ActionView } from '../../shared/contract/actions.ts';
import type { Home, Me } from '../../shared/contract/home.ts';
import type { ContractPage, RecordView } from '../../shared/contract/records.ts';
import type { ArrangementPage } from '../../shared/contract/register.ts';
import type { SessionPage } from '../../shared/contract/sessions.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { jmatDiscussionAgendaV1 } from '../../shared/policies/jmat/forms/discussion-agenda.v1.ts';
import { jmatDslContractV1 } from '../../shared/policies/jmat/forms/dsl-contract.v1.ts';
import { jmatDslRecordV1 } from '../../shared/policies/jmat/forms/dsl-record.v1.ts';
import {
  CONTACTS,
  fakeArrangement,
  fakeSession,
  IDRIS,
  KINGSMEAD,
  LANTERN,
  MARTHA,
  OWEN,
  PRIYA,
  TODAY,
} from './fake-people.ts';

const WORDS = {
  supervisee: 'DSL',
  supervisor: 'supervisor',
  record: 'supervision record',
  contract: 'supervision contract',
  caseSystem: 'RecordMy',
};

/** A form definition as the service sends it. */
export function formView(definition: FormDefinition): RecordView['form'] {
  return JSON.parse(JSON.stringify(definition)) as RecordView['form'];
}

export function fakeMe(changes: Partial<Me> = {}): Me {
  return {
    person: PRIYA,
    trust: 'Harbour Learning Trust',
    today: TODAY,
    roles: ['supervisor', 'trust lead'],
    schools: [
      { ...LANTERN, policy: 'jmat', contacts: [...CONTACTS] },
      { ...KINGSMEAD, policy: 'river-tees', contacts: [...CONTACTS] },
    ],
    may: { seeRegister: true, editCalendarOf: ['lantern-bay'] },
    ...changes,
  };
}

export function fakeHome(changes: Partial<Home> = {}): Home {
  return {
    today: TODAY,
    readAt: '2026-11-23T08:00:00Z',
    owed: [
      {
        kind: 'supervision overdue',
        text: 'Supervision with Martha Quill is overdue.',
        dueOn: '2026-11-13',
        link: '#/arrangements/a-martha',
        rule: 'J-34',
      },
      {
        kind: 'sign record',
        text: 'The record of 13 Oct 2026 with Owen Fairley waits for your signature.',
        dueOn: null,
        link: '#/sessions/s-held',
        rule: 'J-17',
      },
      {
        kind: 'file decision',
        text: 'A decision from 13 Oct 2026 is not in RecordMy yet.',
        dueOn: '2026-11-25',
        link: '#/sessions/s-held',
        rule: 'J-44',
      },
    ],
    arrangements: [
      fakeArrangement(),
      fakeArrangement({
        key: 'a-martha',
        school: KINGSMEAD,
        supervisees: [MARTHA],
        dueState: 'overdue',
        nextDueOn: '2026-11-13',
        lastHeldOn: '2026-09-18',
        nextSession: null,
        contractReviewOn: '2026-12-01',
        contractReviewState: 'due soon',
        openActions: 4,
        overdueActions: 2,
      }),
      fakeArrangement({
        key: 'a-idris',
        supervisees: [IDRIS],
        dueState: 'due soon',
        nextDueOn: '2026-11-27',
        nextSession: null,
        lastHeldOn: null,
        contractState: 'missing',
        contractReviewOn: null,
        contractReviewState: null,
        openActions: 0,
      }),
    ],
    ...changes,
  };
}

export function fakeAction(changes: Partial<ActionView> = {}): ActionView {
  return {
    key: 'act-1',
    arrangement: 'a-owen',
    originSession: 's-held',
    originOn: '2026-10-13',
    text: 'Meet the year leads about quality of recording on RecordMy.',
    category: 'practice',
    owner: OWEN,
    dueOn: '2026-11-13',
    status: 'open',
    slippedCount: 1,
    closedOn: null,
    evidence: null,
    referral: null,
    version: '"1"',
    ...changes,
  };
}

export function fakeRecord(changes: Partial<RecordView> = {}): RecordView {
  return {
    key: 'r-1',
    version: '"1"',
    status: 'draft',
    form: formView(jmatDslRecordV1),
    beside: [formView(jmatDiscussionAgendaV1)],
    answers: {
      dsl: OWEN.id,
      supervisor: PRIYA.id,
      date: '2026-11-24',
      'vulnerable-list': 34,
      trends: 'More notifications about online groups in Years 5 and 6 since half term; most are resolved in school.',
    },
    savedAt: '2026-11-23T15:32:00Z',
    signatures: [],
    waitingFor: [],
    contentHash: 'a1b2',
    signingStatement: 'I agree that this is an accurate record of our supervision.',
    sealedAt: null,
    refusals: [],
    cases: [],
    may: { write: true, share: true, sign: false, begin: false },
    signing: {
      style: 'on screen',
      hasSharedDate: false,
      paper: [],
      agreements: [],
      mayAgree: false,
      mayNotePaper: false,
    },
    later: { facts: [], mayAdd: false },
    corrections: { addenda: [], mayAdd: false },
    ...changes,
  };
}

export function signedRecord(): RecordView {
  return fakeRecord({
    key: 'r-2',
    status: 'signed',
    answers: {
      ...fakeRecord().answers,
      'success-stories': 'The new morning check-in has caught three worries early.',
      'self-care': 'Protected lunch on Wednesdays. Running club again from January.',
    },
    signatures: [
      { person: PRIYA.id, name: PRIYA.name, role: 'supervisor', signedAt: '2026-10-13T16:05:00Z', comment: null },
      {
        person: OWEN.id,
        name: OWEN.name,
        role: 'supervisee',
        signedAt: '2026-10-14T07:58:00Z',
        comment: 'I would add that we also talked about cover in the spring term.',
      },
    ],
    sealedAt: '2026-10-14T07:58:01Z',
    cases: [
      {
        key: 'c-1',
        childReference: 'LB-2041',
        decision: 'Early help plan to be reviewed with the family before Christmas.',
        filedIn: null,
        filedOn: null,
        filedBy: null,
        entryTitle: 'Supervision discussion, 13 Oct 2026',
        entryText:
          'Decision: Early help plan to be reviewed with the family before Christmas.\nApproved by the DSL in supervision.',
      },
    ],
    may: { write: false, share: false, sign: false, begin: false },
  });
}

export function fakeSessionPage(changes: Partial<SessionPage> = {}): SessionPage {
  return {
    session: fakeSession({ recordState: 'draft' }),
    arrangement: fakeArrangement(),
    contacts: [...CONTACTS],
    flags: [],
    record: fakeRecord(),
    actions: [
      fakeAction(),
      fakeAction({
        key: 'act-2',
        text: 'Refer the concern about LB-2077 to children’s social care.',
        category: 'refer',
        dueOn: TODAY,
        slippedCount: 0,
        referral: { isMade: false, feedbackDueOn: null },
      }),
      fakeAction({
        key: 'act-3',
        originSession: 's-next',
        originOn: '2026-11-24',
        text: 'Share the contextual safeguarding briefing with the deputies.',
        category: 'development',
        owner: PRIYA,
        dueOn: '2026-12-04',
        slippedCount: 0,
      }),
    ],
    words: WORDS,
    may: { accept: false, move: true, cancel: true, markHeld: true, addActions: true },
    earlier: [
      { key: 's-held', heldOn: '2026-10-13', recordState: 'signed' },
      { key: 's-older', heldOn: '2026-07-02', recordState: 'signed' },
    ],
    ...changes,
  };
}

export function heldSessionPage(): SessionPage {
  return fakeSessionPage({
    session: fakeSession({
      key: 's-held',
      startsAt: '2026-10-13T14:30:00Z',
      endsAt: '2026-10-13T15:20:00Z',
      status: 'held',
      recordState: 'signed',
    }),
    record: signedRecord(),
    flags: [{ text: 'It took 50 minutes; your policy asks for an hour at least.', rule: 'J-36' }],
    may: { accept: false, move: false, cancel: false, markHeld: false, addActions: true },
    earlier: [{ key: 's-older', heldOn: '2026-07-02', recordState: 'signed' }],
  });
}

export function fakeArrangementPage(): ArrangementPage {
  return {
    arrangement: fakeArrangement({ contractReviewOn: '2026-12-01', contractReviewState: 'due soon' }),
    durationMinutes: 60,
    venue: 'Meeting room 2',
    words: WORDS,
    clocks: [{ id: 'half-termly', supervisee: OWEN.id, dueOn: '2026-12-18', state: 'ok', rule: 'J-34' }],
    sessions: [
      fakeSession(),
      fakeSession({
        key: 's-moved',
        startsAt: '2026-11-10T15:30:00Z',
        endsAt: '2026-11-10T16:30:00Z',
        status: 'cancelled',
        reason: 'school need',
      }),
      fakeSession({
        key: 's-held',
        startsAt: '2026-10-13T14:30:00Z',
        endsAt: '2026-10-13T15:20:00Z',
        status: 'held',
        recordState: 'signed',
      }),
    ],
    contacts: [...CONTACTS],
    flags: [{ text: 'The contract is due for review by 1 Dec 2026.', rule: 'J-33' }],
    may: { book: true, readContent: true, snooze: true, raiseConcern: true },
  };
}

export function fakeContractPage(): ContractPage {
  const { arrangement, contacts, flags } = fakeArrangementPage();
  return {
    arrangement,
    contacts,
    flags,
    record: fakeRecord({
      key: 'k-1',
      status: 'awaiting signatures',
      form: formView(jmatDslContractV1),
      beside: [],
      answers: {},
      waitingFor: [
        { person: PRIYA.id, name: PRIYA.name, role: 'supervisor' },
        { person: OWEN.id, name: OWEN.name, role: 'supervisee' },
      ],
      may: { write: true, share: false, sign: true, begin: false },
    }),
    forms: [{ id: 'jmat-dsl-contract', title: 'DSL Supervision Contract' }],
    earlier: [{ key: 'k-0', signedOn: '2025-12-01', status: 'superseded' }],
  };
}
