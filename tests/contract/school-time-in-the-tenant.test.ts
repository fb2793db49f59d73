import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../bot/ports/actor.ts';
import { moveAffectedSession } from '../../bot/use-cases/affected/move-affected-session.ts';
import { readAffected } from '../../bot/use-cases/affected/read-affected.ts';
import { timesForAffected } from '../../bot/use-cases/affected/times-for-affected.ts';
import { bookSession } from '../../bot/use-cases/book-session.ts';
import { readTerm } from '../../bot/use-cases/read-term.ts';
import { readSchoolCalendar, saveSchoolCalendar } from '../../bot/use-cases/school-calendar.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { type Metered, meteredTrust } from '../bench/metered.ts';
import { granted } from '../builders/outcome.ts';
import { personOf, type Who } from './local-service.ts';

const SCHOOL = 'lantern-bay';
const NOW = Temporal.Instant.from('2026-11-23T09:00:00Z');
let trust: Metered;

const as = (who: Who): Actor => ({ person: personOf(who), token: null, now: NOW });

beforeAll(async () => {
  trust = await meteredTrust(1);
});

describe('school time, with SharePoint and Outlook as they answer', () => {
  it('a day that is closed strands its booking, which is listed, offered new times and moved once', async () => {
    const { ports } = trust;
    const asked = { key: 'press-0001', startsAt: '2026-12-08T14:00:00Z' };
    const booked = granted(await bookSession(ports, as('sam'), 'bench-0000', asked)).session;
    const calendar = granted(await readSchoolCalendar(ports, as('sid'), SCHOOL));
    const closures = [...calendar.closures, '2026-12-08'];
    granted(await saveSchoolCalendar(ports, as('sid'), SCHOOL, { ...calendar, closures }));
    const listed = granted(await readAffected(ports, as('sid'), SCHOOL)).sessions;
    expect(listed.map((one) => [one.session.key, one.why])).toEqual([[booked.key, 'closure']]);
    const view = granted(await readTerm(ports, as('sam'), null));
    expect(view.schools[0]?.rows[0]?.sessions.map((one) => one.noSchool)).toEqual(['closure']);

    const { state, times } = granted(await timesForAffected(ports, as('sid'), SCHOOL, booked.key));
    expect([state, times.length]).toEqual(['found', 3]);
    const startsAt = times[0]?.startsAt ?? '';
    for (let tap = 0; tap < 2; tap += 1) {
      const moved = granted(await moveAffectedSession(ports, as('sid'), SCHOOL, booked.key, { startsAt }));
      expect(moved.session.startsAt).toBe(startsAt);
    }
    expect(granted(await readAffected(ports, as('sid'), SCHOOL)).sessions).toEqual([]);
    const stored = await ports.register.session(booked.key);
    expect(stored?.value.rescheduledCount).toBe(1);
  });
});
