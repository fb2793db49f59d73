import { describe, expect, test } from 'vitest';
import { atLondon, Temporal } from '../../../shared/domain/dates.ts';
import { type StandingFacts, standingOf } from '../../../shared/domain/oversight/standing.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { standingOn } from '../due-dates/invented-trust.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const session = (key: string, on: string, more: Partial<Session>): Session => ({
  key,
  arrangement: 'a1',
  kind: 'one-to-one',
  formality: 'formal',
  startsAt: atLondon(day(on), '09:00'),
  endsAt: atLondon(day(on), '10:00'),
  status: 'held',
  proposedBy: 'p1',
  acceptedBy: ['p1', 'p2'],
  attended: null,
  missedBy: null,
  venue: 'Room 1',
  eventId: null,
  organiser: 'p1',
  rescheduledCount: 0,
  cancelledBy: null,
  reason: null,
  recordState: 'signed',
  ...more,
});
const clocks = standingOn('2026-11-23', { policy: 'jmat', arrangement: { interval: { months: 2 } } });
const standing = (more: Partial<StandingFacts>) =>
  standingOf(clocks, {
    now: atLondon(day('2026-11-23'), '09:00'),
    sessions: [],
    actions: [],
    isRecordSigned: () => true,
    ...more,
  });

describe('the standing of an arrangement', () => {
  test('takes its state and earliest due date from the clocks', () => {
    expect(standing({})).toMatchObject({
      dueState: 'overdue',
      contractState: 'missing',
      contractReviewState: null,
      coverState: null,
    });
    expect(standing({}).nextDueOn?.toString()).toBe('2026-10-23');
  });
  test('knows the last held session and the next one to come, from this very minute', () => {
    const sessions = [
      session('s1', '2026-10-07', {}),
      session('s2', '2026-11-09', { formality: 'ad hoc' }),
      session('s3', '2026-11-22', { status: 'booked' }),
      session('s5', '2026-12-01', { status: 'booked' }),
      session('s4', '2026-11-23', { status: 'proposed' }),
      session('s6', '2026-11-24', { status: 'cancelled' }),
    ];
    const found = standing({ sessions });
    expect(found).toMatchObject({ nextSession: 's4', heldCount: 1 });
    expect(found.lastHeldOn?.toString()).toBe('2026-10-07');
  });
  test('counts sessions missed by the supervisee since the last one held', () => {
    const missed = (key: string, on: string) => session(key, on, { status: 'missed', missedBy: 'supervisee' });
    const run = [missed('s2', '2026-10-07'), missed('s3', '2026-10-14')];
    expect(standing({ sessions: [...run, session('s1', '2026-09-30', {})] }).missedInARow).toBe(2);
    expect(standing({ sessions: [...run, session('s4', '2026-10-21', {})] }).missedInARow).toBe(0);
  });
  test('counts open actions, overdue from the day after they are due', () => {
    const due = (on: string | null, status: 'open' | 'done' = 'open') => ({
      dueOn: on === null ? null : day(on),
      status,
    });
    const actions = [due('2026-11-22'), due('2026-11-23'), due(null), due('2026-11-01', 'done')];
    expect(standing({ actions })).toMatchObject({ openActions: 3, overdueActions: 1 });
  });
  test('counts held sessions without a signed record; a shared one is enough where nothing is signed', () => {
    const sessions = (['none', 'draft', 'shared', 'awaiting signatures', 'signed', 'signed on paper'] as const).map(
      (recordState, index) => session(`s${index}`, '2026-10-07', { recordState }),
    );
    expect(standing({ sessions }).recordsUnsigned).toBe(4);
    expect(standing({ sessions, isRecordSigned: () => false }).recordsUnsigned).toBe(2);
  });
});
