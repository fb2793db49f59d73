import type { Ports } from '../../../bot/ports/index.ts';
import type { Place } from '../../../bot/ports/record-store.ts';
import type { WriteOutcome } from '../../../bot/ports/versioned.ts';
import { childKeyOf } from '../../../bot/use-cases/steps/child-key.ts';
import { withEvent } from '../../../bot/use-cases/steps/event-of-session.ts';
import { placeOf } from '../../../bot/use-cases/steps/place-of.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { atLondon, type Instant, londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { TRUST_CALENDAR } from '../../../shared/domain/schools/own-calendar.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import type { Tenant } from '../core/tenant.ts';
import { MADE_AT } from './history.ts';

/** How far back the audit trail goes. Whole it would be half of all rows, and nobody tries the product for a line of two years ago. */
const DAYS_OF_TRAIL = 150;
/** Sessions of the last weeks and those to come stand in Outlook too. */
const DAYS_IN_OUTLOOK = 28;

/** Where the lived trust is written to. */
export interface Pouring {
  readonly tenant: Tenant;
  readonly ports: Ports;
  readonly world: MemoryWorld;
  readonly today: PlainDate;
}

type PlaceIn = (session: string | null) => Promise<Place>;

function stored<T>(what: string, outcome: WriteOutcome<T>): T {
  if (!outcome.done) throw new Error(`The seed found ${what} already there.`);
  return outcome.stored.value;
}

/** The tenant's clock at the moment something happened, so that Created and Modified say so; never later than the beginning of today. */
function at({ tenant, today }: Pouring, moment: Instant): void {
  const latest = atLondon(today, MADE_AT);
  tenant.clock.set(Temporal.Instant.compare(moment, latest) > 0 ? latest : moment);
}

/** The school that follows the trust's term dates; the others keep the same dates as their own. */
const AS_THE_TRUST = 'ashgrove';
/** Every school of the demo has long been live. */
const LIVE_FOR_YEARS = 3;

async function pourRegister(pouring: Pouring): Promise<void> {
  const { ports, world, today } = pouring;
  const goLiveOn = today.subtract({ years: LIVE_FOR_YEARS }).toString();
  const holders = { deputy: 'Deputy Chief Executive', chief: 'Chief Executive', chair: 'Chair of Trustees' };
  const people = await world.register.allPeople();
  const idOf = (title: string) => people.find((person) => person.jobTitle === title)?.id ?? null;
  const trust = {
    deputyChiefExecutive: idOf(holders.deputy),
    chiefExecutive: idOf(holders.chief),
    chair: idOf(holders.chair),
  };
  await ports.settings.put('trust', JSON.stringify(trust));
  for (const school of await world.register.schools()) {
    await ports.register.saveSchool(school);
    await ports.settings.put(`school|${school.key}`, JSON.stringify({ reminders: { goLiveOn } }));
    const { version } = await ports.register.calendarOf(school.key);
    const calendar = (await world.register.calendarOf(school.key)).value;
    const follows = { terms: [], closures: [], fromTrust: { openOn: [] } };
    const own = school.key === AS_THE_TRUST ? follows : calendar;
    stored('a calendar', await ports.register.saveCalendar(school.key, own, version));
    if (school.key !== AS_THE_TRUST) continue;
    const { version: before } = await ports.register.ownCalendarOf(TRUST_CALENDAR);
    stored('the trust’s calendar', await ports.register.saveCalendar(TRUST_CALENDAR, calendar, before));
  }
  for (const person of people) await ports.register.savePerson(person);
  for (const absence of await world.register.absences()) await ports.register.saveAbsence(absence);
}

async function pourSession(pouring: Pouring, arrangement: Arrangement, session: Session): Promise<void> {
  const { ports, today } = pouring;
  at(pouring, session.startsAt);
  const kept = await ports.register.createSession({ ...session, eventId: null }, arrangement.school);
  if (!kept.done) throw new Error('The seed found a session already there.');
  const since = today.subtract({ days: DAYS_IN_OUTLOOK });
  const isRecent = Temporal.PlainDate.compare(londonDateOf(session.startsAt), since) >= 0;
  if (isRecent) await withEvent(ports, arrangement, kept.stored);
}

type InArrangement = { readonly value: { readonly arrangement: string } };

/** Records with their case discussions, each in the folder of its session where people differ from one to the next. */
async function pourRecords(pouring: Pouring, arrangement: Arrangement, placeIn: PlaceIn): Promise<void> {
  const { ports, world, today } = pouring;
  const { recordShelf, caseShelf } = world.records;
  for (const { value } of recordShelf.all().filter((one) => one.value.arrangement === arrangement.key)) {
    at(pouring, value.seal?.sealedAt ?? value.signatures.at(-1)?.signedAt ?? atLondon(today, MADE_AT));
    const place = await placeIn(value.session);
    stored('a record', await ports.records.createRecord(place, value));
    for (const discussion of caseShelf.all().filter((one) => one.value.record === value.key))
      stored('a case discussion', await ports.records.createCaseDiscussion(place, discussion.value));
  }
}

async function pourContent(pouring: Pouring, arrangement: Arrangement): Promise<void> {
  const { ports, world } = pouring;
  const placeIn: PlaceIn = async (session) =>
    placeOf(ports, arrangement, session === null ? null : ((await world.register.session(session))?.value ?? null));
  await pourRecords(pouring, arrangement, placeIn);
  const isHere = ({ value }: InArrangement) => value.arrangement === arrangement.key;
  const { actionShelf, preparationShelf, concernShelf } = world.records;
  for (const { value } of actionShelf.all().filter(isHere)) {
    at(pouring, atLondon(value.closedOn ?? pouring.today, '16:00'));
    stored('an action', await ports.records.createAction(await placeIn(value.originSession), value));
  }
  for (const { value } of preparationShelf.all().filter(isHere))
    if (value.sharedAt === null) stored('a draft', await ports.records.createPreparation(value));
  for (const { value } of concernShelf.all().filter(isHere)) {
    at(pouring, value.raisedAt);
    const readers = [value.raisedBy, ...(value.addressee === null ? [] : [value.addressee])];
    stored('a concern', await ports.records.createConcern(await placeIn(null), value, readers));
  }
}

/** The children followed, under the keys that the service itself gives them. */
async function pourChildren(pouring: Pouring, arrangement: Arrangement): Promise<void> {
  const { ports, world } = pouring;
  const place = { school: arrangement.school, arrangement: arrangement.key };
  for (const { value } of await world.caseReferences.inArrangement(arrangement.key)) {
    at(pouring, atLondon(value.sinceOn, '16:00'));
    const key = await childKeyOf(ports, arrangement.key, value.reference);
    stored('a child', await ports.caseReferences.follow(place, { ...value, key }));
  }
}

async function pourTrail(pouring: Pouring, arrangement: Arrangement): Promise<void> {
  const since = atLondon(pouring.today.subtract({ days: DAYS_OF_TRAIL }), '00:00');
  for (const entry of await pouring.world.audit.of(arrangement.key)) {
    const isBeginning = entry.event === 'arrangement created' || entry.event === 'contract signed';
    if (Temporal.Instant.compare(entry.at, since) < 0 && !isBeginning) continue;
    at(pouring, entry.at);
    const { at: happenedAt, by, event, about } = entry;
    await pouring.ports.audit.append({ arrangement: arrangement.key, at: happenedAt, by, event, about });
  }
}

async function pourArrangement(pouring: Pouring, arrangement: Arrangement): Promise<void> {
  const { ports, world } = pouring;
  at(pouring, atLondon(arrangement.startedOn, '08:30'));
  await ports.register.createArrangement(arrangement);
  for (const party of await world.register.partiesIn(arrangement.key)) await ports.register.saveParty(party);
  for (const { value } of await world.register.sessionsOf(arrangement.key))
    await pourSession(pouring, arrangement, value);
  await pourContent(pouring, arrangement);
  await pourChildren(pouring, arrangement);
  await pourTrail(pouring, arrangement);
}

/** Writes a trust that was lived in memory into SharePoint and Outlook, through the service's own ports, each row as it stands in the end. */
export async function pourTrust(pouring: Pouring): Promise<void> {
  await pourRegister(pouring);
  for (const { value } of await pouring.world.register.allArrangements(null)) await pourArrangement(pouring, value);
}
