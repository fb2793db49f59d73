import { describe, expect, test } from 'vitest';
import { latelyCell, latelyTo } from '../../../bot/adapters/sharepoint/lists/lately-cell.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { happeningsOf, keptSince, MOST_HAPPENINGS } from '../../../shared/domain/oversight/happening.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { aSession } from '../../builders/a-session.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const TODAY = day('2026-11-23');
const session = (on: string, changes: Partial<Session> = {}) =>
  aSession(`${on}T09:00:00Z`, { status: 'held', ...changes });
const of = (...sessions: readonly Session[]) => happeningsOf(sessions, ['sam'], TODAY);

describe('what became of sessions', () => {
  test('is kept from 1 September of the school year before', () => {
    expect(keptSince(day('2026-08-31')).toString()).toBe('2024-09-01');
    expect(keptSince(day('2026-09-01')).toString()).toBe('2025-09-01');
    const found = of(session('2025-08-31'), session('2025-09-01'));
    expect(found.map(({ on }) => on.toString())).toEqual(['2025-09-01']);
  });

  test('counts today and nothing that is still to come', () => {
    const cancelled = session('2026-11-24', { status: 'cancelled' });
    expect(of(session('2026-11-23'), cancelled)).toHaveLength(1);
  });

  test('leaves out what is planned and what was between sessions', () => {
    expect(
      of(session('2026-11-02', { status: 'unconfirmed' }), session('2026-11-03', { formality: 'ad hoc' })),
    ).toEqual([]);
  });

  test('says which side missed it or called it off, and the reason from the list', () => {
    const found = of(
      session('2026-09-10', { status: 'missed', missedBy: 'supervisee', reason: 'person unavailable' }),
      session('2026-09-17', { status: 'cancelled', cancelledBy: 'sam', reason: 'school need' }),
      session('2026-09-24', { status: 'cancelled', cancelledBy: 'ella' }),
      session('2026-10-01', { status: 'cancelled' }),
    );
    expect(found.map(({ what, by, reason }) => [what, by, reason])).toEqual([
      ['missed', 'supervisee', 'person unavailable'],
      ['cancelled', 'supervisor', 'school need'],
      ['cancelled', 'supervisee', null],
      ['cancelled', null, null],
    ]);
  });

  test('never grows beyond sixty, the newest', () => {
    const all = Array.from({ length: 70 }, (_, at) => session(day('2025-09-10').add({ days: at }).toString()));
    const found = of(...all);
    expect([found.length, found.at(-1)?.on.toString()]).toEqual([MOST_HAPPENINGS, '2025-11-18']);
  });

  test('survives its cell, line by line, as people can read it', () => {
    const lately = of(
      session('2026-09-10', { status: 'missed', missedBy: 'supervisee', reason: 'person unavailable' }),
      session('2026-10-01', { attended: ['ella', 'kit'] }),
      session('2026-10-08'),
    );
    const cell = latelyTo(lately);
    expect(cell).toBe(
      '2026-09-10 missed, supervisee, person unavailable\n2026-10-01 held, 60 min, only ella kit\n2026-10-08 held, 60 min',
    );
    expect(latelyCell.parse(cell)).toEqual(lately);
  });

  test('reads past what somebody wrote into the cell by hand', () => {
    expect(latelyCell.parse('all fine!\r\n2026-10-08 held\r\n2026-13-40 held\r\n2026-10-09 forgotten')).toHaveLength(1);
    expect(latelyCell.parse(undefined)).toEqual([]);
  });
});
