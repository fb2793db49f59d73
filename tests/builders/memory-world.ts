import { calendarFiles } from '../../bot/adapters/calendar-files.ts';
import { sheets } from '../../bot/adapters/sheets/sheets.ts';
import { spokenDates } from '../../bot/adapters/spoken-dates.ts';
import type { Actor } from '../../bot/ports/actor.ts';
import type { Ports } from '../../bot/ports/index.ts';
import type { Arrangement, PartyRole } from '../../shared/domain/arrangements/arrangement.ts';
import { type Instant, Temporal } from '../../shared/domain/dates.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import { aPerson } from './a-person.ts';
import { aSchool, aSchoolCalendar } from './a-school.ts';
import { anArrangement } from './an-arrangement.ts';
import { MemoryActionPlans } from './memory-action-plans.ts';
import { MemoryAppInstaller } from './memory-app-installer.ts';
import { MemoryAuditTrail } from './memory-audit-trail.ts';
import { MemoryCalendar } from './memory-calendar.ts';
import { MemoryCalendarChanges } from './memory-calendar-changes.ts';
import { MemoryCaseReferences } from './memory-case-references.ts';
import { MemoryClockLog } from './memory-clock-log.ts';
import { MemoryDirectory } from './memory-directory.ts';
import { MemoryEvaluations } from './memory-evaluations.ts';
import { MemoryInspections } from './memory-inspections.ts';
import { MemoryLetterLog } from './memory-letter-log.ts';
import { MemoryMail } from './memory-mail.ts';
import { MemoryMessenger } from './memory-messenger.ts';
import { MemoryOutstanding } from './memory-outstanding.ts';
import { MemoryFolders, MemoryRecordStore } from './memory-record-store.ts';
import { MemoryRegister } from './memory-register.ts';
import { MemoryReminderLog } from './memory-reminder-log.ts';
import { MemorySealedStore } from './memory-sealed-store.ts';
import { MemorySealer } from './memory-sealer.ts';
import { MemorySelfProbes } from './memory-self-probes.ts';
import { MemoryWeather } from './memory-shelf.ts';
import { MemorySitePermissions } from './memory-site-permissions.ts';
import { MemoryServiceState, MemorySettings } from './memory-state.ts';
import { MemoryTrouble } from './memory-trouble.ts';

/** Every port in memory, and short ways to put people and arrangements into them. */
export class MemoryWorld implements Ports {
  readonly weather = new MemoryWeather();
  readonly folders = new MemoryFolders();
  readonly register = new MemoryRegister(this.weather, this.folders, (school) => this.settings.choicesOf(school));
  readonly records = new MemoryRecordStore(this.weather, this.folders);
  readonly caseReferences = new MemoryCaseReferences(this.weather, this.folders, this.records);
  readonly outstanding = new MemoryOutstanding(this.weather, this.records);
  readonly audit = new MemoryAuditTrail(this.weather);
  readonly sealer = new MemorySealer();
  readonly sealed = new MemorySealedStore(this.weather, this.records);
  readonly calendar = new MemoryCalendar(this.weather);
  readonly calendarChanges = new MemoryCalendarChanges(this.weather, this.calendar);
  readonly messenger = new MemoryMessenger(this.weather);
  readonly appInstaller = new MemoryAppInstaller(this.weather, this.messenger);
  readonly mail = new MemoryMail(this.weather);
  readonly letters = new MemoryLetterLog(this.weather);
  readonly calendarFiles = calendarFiles;
  readonly spokenDates = spokenDates;
  readonly sheets = sheets;
  readonly directory = new MemoryDirectory(this.weather);
  readonly evaluations = new MemoryEvaluations(this.weather);
  readonly inspections = new MemoryInspections(this.weather, this.folders);
  readonly actionPlans = new MemoryActionPlans(this.weather, this.records);
  readonly reminders = new MemoryReminderLog(this.weather);
  readonly state = new MemoryServiceState(this.weather);
  readonly settings = new MemorySettings(this.weather);
  readonly clockLog = new MemoryClockLog(this.weather);
  readonly selfProbes = new MemorySelfProbes(this.weather);
  readonly sitePermissions = new MemorySitePermissions(this.weather);
  readonly trouble = new MemoryTrouble();
  readonly links = {
    to: (page: string) => `https://teams.example/l/${page}`,
    dialog: (name: string, of: Readonly<Record<string, string>>) =>
      `https://tab.example/?${new URLSearchParams({ dialog: name, ...of })}`,
  };
  /** What time it is; a test moves it. */
  now: Instant = Temporal.Instant.from('2026-11-23T09:00:00Z');
  readonly clock = { now: async () => this.now };

  /** Puts people into the register. */
  add(...people: readonly Person[]): this {
    for (const person of people) this.register.personShelf.set(person);
    return this;
  }
  /** Puts an arrangement, its parties and its closed folder there. */
  arrange(arrangement: Arrangement): Arrangement {
    this.folders.open(arrangement);
    this.register.arrangementShelf.set(arrangement);
    const party = (person: string, role: PartyRole) =>
      this.register.partyShelf.set({
        key: `${arrangement.key}|${person}|${role}`,
        person,
        arrangement: arrangement.key,
        role,
        fromOn: arrangement.startedOn,
        untilOn: arrangement.endedOn,
      });
    for (const person of arrangement.supervisors) party(person, 'supervisor');
    for (const person of arrangement.supervisees) party(person, 'supervisee');
    for (const entry of arrangement.cover) party(entry.person, 'cover');
    if (arrangement.lineManager !== null) party(arrangement.lineManager, 'line manager');
    if (arrangement.commissionedBy !== null) party(arrangement.commissionedBy, 'commissioner');
    return arrangement;
  }
  /** Puts a session there. */
  plan(session: Session): Session {
    return this.register.sessionShelf.set(session).value;
  }
  /** Somebody asking now, signed in. */
  as(id: string): Actor {
    const person = this.register.personShelf.get(id)?.value ?? aPerson({ id });
    return { person, token: `token-of-${id}`, now: this.now };
  }
  /** The same person through the bot, which has no token. */
  throughTheBot(id: string): Actor {
    return { ...this.as(id), token: null };
  }
}

/** Lantern Bay on Monday 23 November 2026, 09:00: Sam supervises Ella; Lou is her line manager; leads and others stand by. */
export function aWorld(arrangement: Partial<Arrangement> = {}): MemoryWorld {
  const world = new MemoryWorld().add(
    aPerson({ id: 'sam', jobTitle: 'Trust safeguarding lead' }),
    aPerson({ id: 'ella', jobTitle: 'Designated safeguarding lead' }),
    aPerson({ id: 'lou', jobTitle: 'Assistant head' }),
    aPerson({ id: 'cora' }),
    aPerson({ id: 'hana', jobTitle: 'Head', standing: ['head'] }),
    aPerson({ id: 'sid', standing: ['school lead'] }),
    aPerson({ id: 'otto', standing: ['school lead'], schools: ['ashgrove'] }),
    aPerson({ id: 'tess', standing: ['trust lead'], schools: ['ashgrove'] }),
    aPerson({ id: 'team', standing: ['safeguarding team'] }),
    aPerson({ id: 'audrey', standing: ['auditor'] }),
    aPerson({ id: 'adam', standing: ['administrator'] }),
    aPerson({ id: 'dee', jobTitle: 'Deputy Chief Executive', schools: ['ashgrove'] }),
    aPerson({ id: 'chris', jobTitle: 'Chief Executive', schools: ['ashgrove'] }),
    aPerson({ id: 'stranger' }),
  );
  world.register.schoolShelf.set(aSchool());
  world.register.calendarShelf.set({ school: 'lantern-bay', calendar: aSchoolCalendar() });
  world.settings.set('school|lantern-bay', { reminders: { goLiveOn: '2025-09-01' } });
  world.arrange(anArrangement(arrangement));
  return world;
}
