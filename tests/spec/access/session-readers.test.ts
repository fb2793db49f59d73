import { describe, expect, it } from 'vitest';
import { commissioningReader } from '../../../shared/domain/access/commissioning-reader.ts';
import { mayWithSession } from '../../../shared/domain/access/session-access.ts';
import { hasOwnReaders, sessionReaders } from '../../../shared/domain/access/session-readers.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool } from '../../builders/a-school.ts';
import { aSession } from '../../builders/a-session.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';

const TODAY = Temporal.PlainDate.from('2026-11-23');
const group = anArrangement({ kind: 'group', supervisees: ['ella', 'cora', 'gus'] });
const held = aSession('2026-11-20T10:00:00Z', { kind: 'group', status: 'held', attended: ['ella', 'gus'] });
const read = (person: string, session = held) => {
  const decision = mayWithSession(aPerson({ id: person }), 'read content', group, session, TODAY);
  return decision.allowed ? 'allowed' : decision.error.code;
};

describe('who reads one session of a group', () => {
  it('nobody who was not there, though they are in the group', () => {
    expect(read('cora')).toBe('not-a-party');
    expect(sessionReaders(group, held)).not.toContain('cora');
  });

  it('no member at all before it was said who came, so that an early record is not read by the absent', () => {
    expect(sessionReaders(group, { ...held, status: 'booked', attended: null })).toEqual(['sam']);
  });

  it('nobody from outside, a guest of another session included', () => {
    expect(read('gwen')).toBe('not-found');
    expect(read('gwen', { ...held, guests: ['somebody-else'] })).toBe('not-found');
  });

  it('those who were there, the supervisor, and a guest of this session', () => {
    const withGuest = { ...held, guests: ['gwen'] };
    expect(sessionReaders(group, withGuest)).toEqual(['sam', 'ella', 'gus', 'gwen']);
    expect(read('gwen', withGuest)).toBe('allowed');
    expect(read('ella', withGuest)).toBe('allowed');
  });

  it('a member who has left the group keeps what they were at, and nothing after', () => {
    const without = anArrangement({ kind: 'group', supervisees: ['cora', 'gus'] });
    const may = (attended: string[]) =>
      mayWithSession(aPerson({ id: 'ella' }), 'read content', without, { ...held, attended }, TODAY).allowed;
    expect(may(['gus'])).toBe(false);
    expect(may(['ella', 'gus'])).toBe(true);
  });

  it('a guest reads and signs, and does nothing else there', () => {
    const guest = aPerson({ id: 'gwen' });
    const may = (act: Parameters<typeof mayWithSession>[1]) =>
      mayWithSession(guest, act, group, { ...held, guests: ['gwen'] }, TODAY).allowed;
    expect(may('write a shared record')).toBe(false);
    expect(may('mark held or missed')).toBe(false);
    expect(may('book')).toBe(false);
    expect(may('sign')).toBe(true);
  });
});

describe('a session of a pair', () => {
  const pair = anArrangement();
  it('lies in the arrangement’s folder', () => {
    expect(hasOwnReaders(pair, aSession())).toBe(false);
  });
  it('has a folder of its own when a stand-in leads it, read by the supervisee, the supervisor and the stand-in', () => {
    const led = aSession('2026-11-20T10:00:00Z', { organiser: 'stan' });
    expect(hasOwnReaders(pair, led)).toBe(true);
    expect(sessionReaders(pair, led)).toEqual(['stan', 'sam', 'ella']);
  });
});

describe('who reads external supervision for oversight (C-84)', () => {
  const head = aPerson({ id: 'lou', jobTitle: 'Head' });
  const chair = aPerson({ id: 'chad', jobTitle: 'Chair of governors' });
  const external = anArrangement({ kind: 'external', commissionedBy: 'lou' });
  const reader = (arrangement = external, people = [head, chair]) =>
    commissioningReader(arrangement, aSchool({ head: 'lou' }), people, TODAY);

  it('nobody in any other kind', () => {
    expect(reader({ ...external, kind: 'one-to-one' })).toBeNull();
  });
  it('never the head who is a party, and nobody where there is no chair', () => {
    expect(reader({ ...external, supervisees: ['lou'] }, [head])).toBeNull();
    expect(reader({ ...external, supervisors: ['lou'] })).toBe('chad');
    expect(reader({ ...external, supervisees: ['lou'] })).toBe('chad');
  });
  it('not a head who has left: the chair, from the day after', () => {
    const leaving = (leftOn: string) => [aPerson({ ...head, leftOn: Temporal.PlainDate.from(leftOn) }), chair];
    expect(reader(external, leaving('2026-11-22'))).toBe('chad');
    expect(reader(external, leaving('2026-11-23'))).toBe('lou');
  });
  it('the head who commissioned it, or the school’s where nobody is named', () => {
    expect(reader()).toBe('lou');
    expect(reader({ ...external, commissionedBy: null })).toBe('lou');
  });
});
