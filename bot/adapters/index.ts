import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Clock } from '../ports/clock.ts';
import type { Links, Ports } from '../ports/index.ts';
import type { Messenger } from '../ports/messenger.ts';
import { StoreError } from '../ports/store-error.ts';
import { calendarFiles } from './calendar-files.ts';
import { createSealer, sha256 } from './certificate-sealer.ts';
import { createAppInstaller } from './graph/app-installer.ts';
import { createCalendar } from './graph/calendar.ts';
import { createCalendarChanges } from './graph/calendar-changes.ts';
import { createDirectory } from './graph/directory.ts';
import { createGraphClient, type GraphClient } from './graph/graph-client.ts';
import { createMail } from './graph/mail.ts';
import { createTenantClock } from './local/tenant-clock.ts';
import { createLog } from './log.ts';
import { createSealedEnvelope } from './sealed-envelope.ts';
import { createSelfProbes } from './self-probes.ts';
import { createActionPlans } from './sharepoint/action-plans.ts';
import { createAuditTrail } from './sharepoint/audit-trail.ts';
import { createCaseReferences } from './sharepoint/case-references.ts';
import { createClockLog } from './sharepoint/clock-log.ts';
import { createEvaluations } from './sharepoint/evaluations.ts';
import { createInspections } from './sharepoint/inspections.ts';
import { createLetterLog } from './sharepoint/letter-log.ts';
import { createOutstanding } from './sharepoint/outstanding.ts';
import { createRecordStore, createSealedStore } from './sharepoint/record-store.ts';
import { createRegister } from './sharepoint/register.ts';
import { createReminderLog } from './sharepoint/reminder-log.ts';
import { SchoolChoices } from './sharepoint/school-choices.ts';
import { createServiceState, createSettings } from './sharepoint/service-state.ts';
import { createSiteClient } from './sharepoint/site-client.ts';
import { createSitePermissions } from './sharepoint/site-permissions.ts';
import { createStore, type Store } from './sharepoint/store.ts';
import { sheets } from './sheets/sheets.ts';
import { createTokens, type Tokens } from './sign-in/tokens.ts';
import { spokenDates } from './spoken-dates.ts';
import { systemClock } from './system-clock.ts';
import { createTransport, type Fetch, type Transport } from './transport.ts';
import { createTroubleLog } from './trouble-log.ts';

export interface AdapterOptions {
  readonly log?: Logger;
  /** The network; the in-process tenant's in tests. */
  readonly fetch?: Fetch;
  readonly sleep?: (ms: number) => Promise<void>;
  /** How long to wait in all for a busy Microsoft 365; commands are more patient than requests of people. */
  readonly patienceMs?: number;
  readonly messenger?: Messenger;
  readonly links?: Links;
}

/** The ports over Microsoft 365, and what commands and benchmarks need beside them. */
export interface Adapters extends Ports {
  readonly transport: Transport;
  readonly tokens: Tokens;
  readonly graph: GraphClient;
  readonly store: Store;
}

function missing(part: string): StoreError {
  return new StoreError('unavailable', `${part}: not wired in this process`, null);
}

const noMessenger: Messenger = {
  send: () => Promise.reject(missing('send a card')),
  update: () => Promise.reject(missing('update a card')),
};

/** A link into the tab by our own address, for processes without Teams' deep links. */
function plainLinks(config: Config): Links {
  return {
    to: (page) => `${config.publicUrl}/#/${page}`,
    dialog: (name, of) => `${config.publicUrl}/?${new URLSearchParams({ dialog: name, ...of })}`,
  };
}

function clockFor(config: Config, transport: Transport, onReset: () => void): Clock {
  return config.localTenant === null ? systemClock : createTenantClock(config.localTenant, transport, onReset);
}

/**
 * Every port over Graph and SharePoint, sharing one transport, one set of tokens and one site. `messenger` and `links` come from the Teams
 * adapter; without one, sending rejects with a StoreError that says so.
 */
export function createPorts(config: Config, options: AdapterOptions = {}): Adapters {
  const log = options.log ?? createLog(config.logLevel, config.instance);
  const { fetch, sleep, patienceMs } = options;
  const transport = createTransport({
    config,
    log,
    ...(fetch === undefined ? {} : { fetch }),
    ...(sleep === undefined ? {} : { sleep }),
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  const tokens = createTokens(config, transport);
  const graph = createGraphClient(tokens, transport);
  const store = createStore({
    graph,
    site: createSiteClient(config.siteUrl, tokens, transport),
    siteUrl: config.siteUrl,
    clientId: config.clientId,
    sleep: sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
  });
  const schoolChoices = new SchoolChoices(store);
  const register = createRegister(store, schoolChoices);
  const state = createServiceState(store);
  const audit = createAuditTrail(store, sha256);
  const findMailbox = async (person: string) => (await register.person(person))?.email ?? null;
  return {
    clock: clockFor(config, transport, () => audit.forget()),
    register,
    records: createRecordStore(store, findMailbox),
    caseReferences: createCaseReferences(store),
    outstanding: createOutstanding(store),
    audit,
    sealer: createSealer(config.certificate, state),
    sealed: createSealedStore(store),
    calendar: createCalendar(graph),
    calendarChanges: createCalendarChanges(graph, config),
    messenger: options.messenger ?? noMessenger,
    appInstaller: createAppInstaller(graph, config.teamsAppId),
    mail: createMail(graph),
    letters: createLetterLog(store),
    calendarFiles,
    spokenDates,
    sheets,
    directory: createDirectory(graph),
    evaluations: createEvaluations(store, createSealedEnvelope(config.certificate)),
    inspections: createInspections(store, findMailbox),
    actionPlans: createActionPlans(store),
    reminders: createReminderLog(store, state),
    state,
    settings: createSettings(store, schoolChoices),
    clockLog: createClockLog(store),
    sitePermissions: createSitePermissions(store),
    selfProbes: createSelfProbes({ config, tokens, graph, transport, store }),
    trouble: createTroubleLog(log),
    links: options.links ?? plainLinks(config),
    transport,
    tokens,
    graph,
    store,
  };
}
