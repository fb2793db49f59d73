import type { ActionPlans } from './action-plans.ts';
import type { AppInstaller } from './app-installer.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { Calendar } from './calendar.ts';
import type { CalendarChanges } from './calendar-changes.ts';
import type { CalendarFiles } from './calendar-files.ts';
import type { CaseReferences } from './case-references.ts';
import type { Clock } from './clock.ts';
import type { ClockLog } from './clock-log.ts';
import type { Directory } from './directory.ts';
import type { Evaluations } from './evaluations.ts';
import type { Inspections } from './inspections.ts';
import type { LetterLog } from './letter-log.ts';
import type { Mail } from './mail.ts';
import type { Messenger } from './messenger.ts';
import type { Outstanding } from './outstanding.ts';
import type { RecordStore, SealedStore } from './record-store.ts';
import type { Register } from './register.ts';
import type { ReminderLog } from './reminder-log.ts';
import type { Sealer } from './sealer.ts';
import type { SelfProbes } from './self-probes.ts';
import type { ServiceState, Settings } from './service-state.ts';
import type { Sheets } from './sheets.ts';
import type { SitePermissions } from './site-permissions.ts';
import type { SpokenDates } from './spoken-dates.ts';
import type { Trouble } from './trouble.ts';

/** Everything a use case may ask of the world. Made once in the composition root; memory twins live in tests/builders. */
export interface Ports {
  readonly clock: Clock;
  readonly register: Register;
  readonly records: RecordStore;
  readonly caseReferences: CaseReferences;
  readonly outstanding: Outstanding;
  readonly audit: AuditTrail;
  readonly sealer: Sealer;
  readonly sealed: SealedStore;
  readonly calendar: Calendar;
  readonly calendarChanges: CalendarChanges;
  readonly messenger: Messenger;
  readonly appInstaller: AppInstaller;
  readonly mail: Mail;
  readonly letters: LetterLog;
  readonly calendarFiles: CalendarFiles;
  readonly spokenDates: SpokenDates;
  readonly sheets: Sheets;
  readonly directory: Directory;
  readonly evaluations: Evaluations;
  readonly inspections: Inspections;
  readonly actionPlans: ActionPlans;
  readonly reminders: ReminderLog;
  readonly state: ServiceState;
  readonly settings: Settings;
  readonly clockLog: ClockLog;
  readonly sitePermissions: SitePermissions;
  readonly selfProbes: SelfProbes;
  readonly trouble: Trouble;
  /** Where the tab lives, for links: `https://…/#/sessions/…`. */
  readonly links: Links;
}

/** Links that open a place in the tab from a card or an event. */
export interface Links {
  /** A Teams deep link to a page of the tab, e.g. `sessions/s-1`. */
  to(page: string): string;
  /** The address of one of the tab's dialog pages, e.g. `dialog('sign', { session: 's-1' })`; what it shows needs the person's own sign-in. */
  dialog(name: string, of: Readonly<Record<string, string>>): string;
}
