import { describe, expect, it } from 'vitest';
import {
  ARRANGEMENT_ACTS,
  type ArrangementAct,
  mayWithArrangement,
} from '../../../shared/domain/access/arrangement-access.ts';
import { mayWithSession } from '../../../shared/domain/access/session-access.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSession } from '../../builders/a-session.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const TODAY = on('2026-11-23');
const CONTENT: readonly ArrangementAct[] = [
  'read content',
  'book',
  'accept',
  'move or cancel',
  'mark held or missed',
  'begin a record',
  'write a shared record',
  'sign',
  'file a decision',
  'write actions',
  'see openings',
  'snooze',
  'raise a concern',
];

function code(person: Person, act: ArrangementAct, arrangement = anArrangement(), day = TODAY): string {
  const decision = mayWithArrangement(person, act, arrangement, day);
  return decision.allowed ? 'allowed' : decision.error.code;
}

describe('somebody outside an arrangement', () => {
  const outsiders: readonly (readonly [string, Person])[] = [
    ['a colleague', aPerson({ id: 'stranger' })],
    ['a head who is not the commissioner', aPerson({ id: 'hana', standing: ['head'] })],
    ['the safeguarding team', aPerson({ id: 'team', standing: ['safeguarding team'] })],
    ['an auditor', aPerson({ id: 'audrey', standing: ['auditor'] })],
    ['an administrator', aPerson({ id: 'adam', standing: ['administrator'] })],
    ['the school lead of another school', aPerson({ id: 'otto', standing: ['school lead'], schools: ['ashgrove'] })],
    ['a supervisor who has left', aPerson({ id: 'sam', leftOn: on('2026-11-22') })],
  ];
  for (const [who, person] of outsiders) {
    it(`${who} cannot even learn that it exists`, () => {
      expect(ARRANGEMENT_ACTS.map((act) => code(person, act))).toEqual(ARRANGEMENT_ACTS.map(() => 'not-found'));
    });
  }
});

describe('oversight', () => {
  const overseers: readonly (readonly [string, Person])[] = [
    ['the line manager', aPerson({ id: 'lou' })],
    ['the school lead', aPerson({ id: 'sid', standing: ['school lead'] })],
    ['a trust lead', aPerson({ id: 'tess', standing: ['trust lead'], schools: [] })],
  ];
  for (const [who, person] of overseers) {
    it(`${who} is refused everything but that it happens`, () => {
      expect(CONTENT.map((act) => code(person, act))).toEqual(CONTENT.map(() => 'not-a-party'));
      expect(code(person, 'see that it happens')).toBe('allowed');
    });
  }

  it('a trust lead who also supervises reads exactly her own', () => {
    const lead = aPerson({ id: 'tess', standing: ['trust lead'] });
    expect(code(lead, 'read content')).toBe('not-a-party');
    expect(code(lead, 'read content', anArrangement({ supervisors: ['tess'] }))).toBe('allowed');
  });

  it('the head who commissioned it reads external supervision, and no other', () => {
    const head = aPerson({ id: 'hana', standing: ['head'] });
    const commissioned = { commissionedBy: 'hana' };
    expect(code(head, 'read content', anArrangement(commissioned))).toBe('not-a-party');
    expect(code(head, 'write a shared record', anArrangement({ ...commissioned, kind: 'external' }))).toBe(
      'not-a-party',
    );
    expect(code(head, 'read content', anArrangement({ ...commissioned, kind: 'external' }))).toBe('allowed');
  });
});

describe('the two parties', () => {
  const ella = aPerson({ id: 'ella' });
  const sam = aPerson({ id: 'sam' });

  it('a supervisee does not mark sessions or begin records', () => {
    expect(code(ella, 'mark held or missed')).toBe('not-allowed');
    expect(code(ella, 'begin a record')).toBe('not-allowed');
  });

  it('a supervisee does not book for the others of a group', () => {
    expect(code(ella, 'book', anArrangement({ supervisees: ['ella', 'cora'] }))).toBe('not-allowed');
    expect(code(sam, 'book', anArrangement({ supervisees: ['ella', 'cora'] }))).toBe('allowed');
  });

  it('a supervisee books, accepts, reads and signs her own (J-16, J-17, J-35)', () => {
    const own: readonly ArrangementAct[] = [
      'book',
      'accept',
      'read content',
      'sign',
      'write actions',
      'raise a concern',
    ];
    expect(own.map((act) => code(ella, act))).toEqual(own.map(() => 'allowed'));
  });

  it('a supervisor may do everything the arrangement asks for', () => {
    expect(ARRANGEMENT_ACTS.map((act) => code(sam, act))).toEqual(ARRANGEMENT_ACTS.map(() => 'allowed'));
  });

  it('nothing new is booked the day after it ended, on its last day it still is', () => {
    const ended = anArrangement({ endedOn: on('2026-11-23') });
    expect(code(sam, 'book', ended, on('2026-11-24'))).toBe('not-allowed');
    expect(code(sam, 'read content', ended, on('2026-11-24'))).toBe('allowed');
    expect(code(sam, 'book', ended, on('2026-11-23'))).toBe('allowed');
  });
});

describe('whoever stands in', () => {
  const cora = aPerson({ id: 'cora' });
  const covered = anArrangement({ cover: [{ person: 'cora', fromOn: on('2026-11-23'), toOn: on('2026-11-27') }] });

  it.each([
    ['2026-11-22', 'not-found'],
    ['2026-11-23', 'allowed'],
    ['2026-11-27', 'allowed'],
    ['2026-11-28', 'not-found'],
  ])('on %s the content is %s', (day, expected) => {
    expect(code(cora, 'read content', covered, on(day))).toBe(expected);
  });

  it('keeps reading the sessions they led, and no others, when the cover is over', () => {
    const after = on('2026-12-01');
    const led = aSession('2026-11-24T14:00:00Z', { organiser: 'cora' });
    expect(mayWithSession(cora, 'read content', covered, aSession(), after).allowed).toBe(false);
    expect(mayWithSession(cora, 'book', covered, led, after).allowed).toBe(false);
    expect(mayWithSession(cora, 'read content', covered, led, after).allowed).toBe(true);
  });
});

describe('one session', () => {
  it('is not accepted by the side that proposed it', () => {
    const proposed = aSession('2026-11-24T14:00:00Z', { status: 'proposed', proposedBy: 'sam', acceptedBy: ['sam'] });
    expect(mayWithSession(aPerson({ id: 'sam' }), 'accept', anArrangement(), proposed, TODAY).allowed).toBe(false);
    expect(mayWithSession(aPerson({ id: 'ella' }), 'accept', anArrangement(), proposed, TODAY).allowed).toBe(true);
  });

  it('of a group is not read by a supervisee who was not there', () => {
    const group = anArrangement({ kind: 'group', supervisees: ['ella', 'cora'] });
    const held = aSession('2026-11-20T14:00:00Z', { status: 'held', attended: ['cora'] });
    expect(mayWithSession(aPerson({ id: 'ella' }), 'read content', group, held, TODAY).allowed).toBe(false);
    expect(mayWithSession(aPerson({ id: 'cora' }), 'read content', group, held, TODAY).allowed).toBe(true);
  });
});
