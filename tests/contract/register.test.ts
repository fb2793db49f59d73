import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../shared/domain/people/person.ts';
import { TRUST_CALENDAR } from '../../shared/domain/schools/own-calendar.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { OID, personOf } from './local-service.ts';
import { at, freshKey, on, pair, partyOf, WORLDS, type World } from './worlds.ts';

function meeting(arrangement: string, with_: Partial<Session> = {}): Session {
  return aSession('2026-11-25T15:30:00Z', {
    key: freshKey('s'),
    arrangement,
    proposedBy: OID.sam,
    organiser: OID.sam,
    acceptedBy: [OID.sam],
    startsAt: at('2026-11-25T15:30:00Z'),
    endsAt: at('2026-11-25T16:30:00Z'),
    ...with_,
  });
}

describe.each(WORLDS)('The register %s', (_where, begin) => {
  let world: World;
  beforeAll(async () => {
    world = await begin();
  });

  describe('schools', () => {
    it('gives back a school as it was saved', async () => {
      const school = aSchool({ head: OID.lou, safeguardingLead: OID.sid });
      expect(await world.ports.register.schools()).toEqual([school]);
    });

    it('replaces a school that is saved again', async () => {
      const school = aSchool({ head: OID.lou, safeguardingLead: OID.sid, caseSystem: 'CPOMS' });
      await world.ports.register.saveSchool(school);
      expect(await world.ports.register.schools()).toEqual([school]);
    });

    it('has an empty calendar until one is written, and then exactly that', async () => {
      const before = await world.ports.register.calendarOf('lantern-bay');
      expect(before.value).toEqual({ terms: [], closures: [] });
      const saved = await world.ports.register.saveCalendar('lantern-bay', aSchoolCalendar(), before.version);
      expect(saved.done).toBe(true);
      expect((await world.ports.register.calendarOf('lantern-bay')).value).toEqual(aSchoolCalendar());
    });

    it('has the trust’s dates where it follows them, with what it has of its own', async () => {
      const { register } = world.ports;
      const empty = await register.ownCalendarOf(TRUST_CALENDAR);
      expect((await register.saveCalendar(TRUST_CALENDAR, aSchoolCalendar(), empty.version)).done).toBe(true);
      const day = on('2026-11-27');
      const own = { terms: [], closures: [day], fromTrust: { openOn: [on('2027-05-03')] } };
      const saved = await register.saveCalendar('lantern-bay', own, (await register.calendarOf('lantern-bay')).version);
      expect(saved).toMatchObject({ done: true, stored: { value: own } });
      expect((await register.ownCalendarOf('lantern-bay')).value).toEqual(own);
      const { terms, closures } = (await register.calendarOf('lantern-bay')).value;
      expect([terms, closures.map(String)]).toEqual([aSchoolCalendar().terms, ['2026-09-01', '2026-11-27']]);
    });

    it('refuses a calendar written from an old version, and says what stands', async () => {
      const old = await world.ports.register.calendarOf('lantern-bay');
      await world.ports.register.saveCalendar('lantern-bay', { ...aSchoolCalendar(), closures: [] }, old.version);
      const late = await world.ports.register.saveCalendar('lantern-bay', aSchoolCalendar(), old.version);
      expect(late).toMatchObject({ done: false, stands: { value: { closures: [] } } });
    });
  });

  describe('people', () => {
    it('does not know a stranger to the trust', async () => {
      expect(await world.ports.register.person('44444444-0000-4000-8000-000000000000')).toBeNull();
    });

    it('gives back a person as saved, dates in summer time included', async () => {
      const sam = { ...personOf('sam'), supervisionTrainedOn: on('2026-06-23'), leftOn: on('2026-12-31') };
      await world.ports.register.savePerson(sam);
      expect(await world.ports.register.person(OID.sam)).toEqual(sam);
    });

    it('leaves unknown ids out and asks each known one once', async () => {
      const found = await world.ports.register.people([OID.ella, 'nobody', OID.lou, OID.ella]);
      expect(found.map((person) => person.id).sort()).toEqual([OID.ella, OID.lou].sort());
    });

    it('keeps a person without an account', async () => {
      const visitor = { ...personOf('stranger'), id: 'local:visitor', email: null, contactEmail: 'kit@agency.example' };
      await world.ports.register.savePerson(visitor);
      expect(await world.ports.register.person('local:visitor')).toEqual(visitor);
    });

    it('keeps somebody whose address nobody has, and lets them in nowhere', async () => {
      const unknown = { ...personOf('sid'), id: 'oid-unknown', email: 'nobody.at.all@harbourtrust.example' };
      await world.ports.register.savePerson(unknown);
      expect(await world.ports.register.person('oid-unknown')).toEqual(unknown);
    });

    it('keeps what somebody brings and what was said of their need, and an empty list as none', async () => {
      const entry = { key: 'entry-0001', kind: 'update', name: 'Update', achievedOn: on('2026-06-23') } as const;
      const sam: Person = {
        ...personOf('sam'),
        competencies: [
          { ...entry, expiresOn: null },
          { ...entry, key: 'entry-0002', achievedOn: null, expiresOn: on('2027-01-01') },
        ],
        saidNeeds: [
          { need: 'clinical', isNeeded: true, reason: null, saidOn: on('2026-10-25'), saidBy: OID.sid },
          {
            need: 'safeguarding',
            isNeeded: false,
            reason: 'here for a short time only',
            saidOn: on('2026-10-25'),
            saidBy: OID.sid,
          },
        ],
      };
      await world.ports.register.savePerson(sam);
      expect(await world.ports.register.person(OID.sam)).toEqual(sam);
      await world.ports.register.savePerson(personOf('sam'));
      expect(await world.ports.register.person(OID.sam)).toEqual(personOf('sam'));
    });

    it('keeps absences with and without an end', async () => {
      const absence = { key: freshKey('absence'), person: OID.sam, fromOn: on('2026-10-01'), toOn: null };
      await world.ports.register.saveAbsence(absence);
      await world.ports.register.saveAbsence({ ...absence, toOn: on('2026-10-09') });
      expect(await world.ports.register.absences()).toEqual([{ ...absence, toOn: on('2026-10-09') }]);
    });

    it('are changed by two at once, and neither change is lost', async () => {
      const id = OID.sam;
      await world.ports.register.savePerson(personOf('sam'));
      await Promise.all([
        world.ports.register.changePerson(id, (stands) => ({ ...stands, jobTitle: 'Deputy DSL' })),
        world.ports.register.changePerson(id, (stands) => ({ ...stands, lineManager: OID.ella })),
      ]);
      expect(await world.ports.register.person(id)).toMatchObject({
        jobTitle: 'Deputy DSL',
        lineManager: OID.ella,
      });
    });

    it('that nobody knows are not changed', async () => {
      expect(await world.ports.register.changePerson('no-such-person', (stands) => stands)).toBeNull();
    });
  });

  describe('arrangements', () => {
    it('gives back an arrangement with everything in it', async () => {
      const arrangement = pair({
        interval: { weeks: 6 },
        interim: { interval: { months: 1 }, untilOn: on('2027-03-28') },
        cover: [{ person: OID.tess, fromOn: on('2026-10-01'), toOn: null }],
        contractSignedOn: on('2026-09-14'),
        contractReviewOn: on('2027-09-14'),
        standing: {
          ...pair().standing,
          lastHeldOn: on('2026-10-12'),
          nextBookedAt: at('2026-11-25T15:30:00Z'),
          dueState: 'due soon',
          coverState: 'arranged',
          contractReviewState: 'ok',
          recordsUnsigned: 2,
        },
      });
      const stored = await world.ports.register.createArrangement(arrangement);
      expect(stored.value).toEqual(arrangement);
      expect((await world.ports.register.arrangement(arrangement.key))?.value).toEqual(arrangement);
    });

    it('answers a repeated creation with what stands', async () => {
      const arrangement = pair();
      const first = await world.ports.register.createArrangement(arrangement);
      const again = await world.ports.register.createArrangement({ ...arrangement, venue: 'Elsewhere' });
      expect(again).toEqual(first);
    });

    it('finds several by key, leaving unknown ones out', async () => {
      const some = [pair(), pair(), pair()];
      for (const arrangement of some) await world.ports.register.createArrangement(arrangement);
      const found = await world.ports.register.arrangements([...some.map((each) => each.key), 'unknown']);
      expect(found.map((each) => each.value.key).sort()).toEqual(some.map((each) => each.key).sort());
    });

    it('gives a school only its own', async () => {
      expect(await world.ports.register.allArrangements('beacon-hill')).toEqual([]);
      const own = await world.ports.register.allArrangements('lantern-bay');
      expect(own.length).toBeGreaterThan(3);
      expect(own.length).toBe((await world.ports.register.allArrangements(null)).length);
    });

    it('lets the second of two changes from the same version lose, and says what stands', async () => {
      const stored = await world.ports.register.createArrangement(pair());
      const first = await world.ports.register.updateArrangement(stored, { ...stored.value, venue: 'Library' });
      const second = await world.ports.register.updateArrangement(stored, { ...stored.value, venue: 'Office' });
      expect(first).toMatchObject({ done: true, stored: { value: { venue: 'Library' } } });
      expect(second).toMatchObject({ done: false, stands: { value: { venue: 'Library' } } });
    });

    it('takes a change from the version of the last change', async () => {
      const stored = await world.ports.register.createArrangement(pair({ interval: { weeks: 6 } }));
      const first = await world.ports.register.updateArrangement(stored, { ...stored.value, venue: 'Library' });
      if (!first.done) throw new Error('the first change was refused');
      const second = await world.ports.register.updateArrangement(first.stored, {
        ...first.stored.value,
        interval: null,
      });
      expect(second).toMatchObject({ done: true, stored: { value: { venue: 'Library', interval: null } } });
    });

    it('says whose arrangements there are, and who is in one', async () => {
      const arrangement = pair();
      await world.ports.register.createArrangement(arrangement);
      const supervisee = partyOf(arrangement, OID.ella, 'supervisee');
      await world.ports.register.saveParty(supervisee);
      await world.ports.register.saveParty(partyOf(arrangement, OID.sam, 'supervisor'));
      await world.ports.register.saveParty({ ...supervisee, untilOn: on('2026-12-18') });
      const inIt = await world.ports.register.partiesIn(arrangement.key);
      expect(inIt).toHaveLength(2);
      expect(await world.ports.register.allParties()).toEqual(expect.arrayContaining([...inIt]));
      expect(await world.ports.register.partiesOf(OID.ella)).toEqual([{ ...supervisee, untilOn: on('2026-12-18') }]);
    });
  });

  describe('sessions', () => {
    it('gives back a session with everything in it', async () => {
      const session = meeting('a-sessions', {
        status: 'missed',
        missedBy: 'supervisee',
        attended: [],
        reason: 'safeguarding emergency',
        cancelledBy: OID.ella,
        eventId: 'AAMkAGI=',
        rescheduledCount: 2,
      });
      expect(await world.ports.register.createSession(session, 'lantern-bay')).toMatchObject({ done: true });
      expect((await world.ports.register.session(session.key))?.value).toEqual(session);
      expect((await world.ports.register.sessionsOf('a-sessions')).map((each) => each.value)).toEqual([session]);
    });

    it('books once when the same key comes twice', async () => {
      const session = meeting('a-twice');
      await world.ports.register.createSession(session, 'lantern-bay');
      const again = await world.ports.register.createSession({ ...session, venue: 'Elsewhere' }, 'lantern-bay');
      expect(again).toMatchObject({ done: false, stands: { value: { venue: session.venue } } });
      expect(await world.ports.register.sessionsOf('a-twice')).toHaveLength(1);
    });

    it('books once when the same key comes five times at once', async () => {
      const session = meeting('a-five');
      const outcomes = await Promise.all(
        [1, 2, 3, 4, 5].map((press) =>
          world.ports.register.createSession({ ...session, venue: `Room ${press}` }, 'lantern-bay'),
        ),
      );
      expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(1);
      expect(await world.ports.register.sessionsOf('a-five')).toHaveLength(1);
    });

    it('knows none for a key never used', async () => {
      expect(await world.ports.register.session('s-never')).toBeNull();
      expect(await world.ports.register.sessionsOf('a-never')).toEqual([]);
    });

    it('counts every session for the daily run', async () => {
      expect((await world.ports.register.allSessions()).length).toBeGreaterThanOrEqual(3);
    });
  });
});
