import type { Ports } from '../../bot/ports/index.ts';
import type { CardJson, Delivery, Messenger } from '../../bot/ports/messenger.ts';
import { StoreError } from '../../bot/ports/store-error.ts';
import { readTrust, type TrustReading } from '../../bot/use-cases/read-trust-facts.ts';
import { refreshEveryStanding } from '../../bot/use-cases/refresh-every-standing.ts';
import { sendDueReminders } from '../../bot/use-cases/send-due-reminders.ts';
import { type Instant, Temporal } from '../../shared/domain/dates.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { KillableProcess } from './killed-process.ts';
import { type LocalService, provisionedService } from './local-service.ts';
import { pair } from './worlds.ts';

const INSTANCES = 3;
/** Stage +8 of the half term that ended on 23 October 2026: all are overdue, both sides are told. */
export const OVERDUE_AT = Temporal.Instant.from('2026-11-02T08:30:00Z');
const idOf = (side: string, number: number) => `44444444-${side}-4000-8000-${String(number).padStart(12, '0')}`;

function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The connector: takes a message or, one time in seven, is busy past all patience. */
export class BusyConnector implements Messenger {
  readonly sent: { readonly to: string; readonly activityId: string }[] = [];
  isBusy = true;
  private readonly throwDice = dice(7);

  send(to: string, _card: CardJson): Promise<Delivery> {
    if (this.isBusy && this.throwDice() < 0.15) return Promise.reject(new StoreError('throttled', 'send a card', 429));
    const activityId = `m-${this.sent.length + 1}`;
    this.sent.push({ to, activityId });
    return Promise.resolve({ state: 'sent', activityId });
  }
  update(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

/** The ports with a note of each message whose row was told of it: a card has several rows and counts once. */
function noting(ports: Ports, settled: Set<string>): Ports {
  const settle: Ports['reminders']['settle'] = async (claim, outcome, at, activityId) => {
    await ports.reminders.settle(claim, outcome, at, activityId);
    if (activityId !== null) settled.add(activityId);
  };
  const reminders = new Proxy(ports.reminders, {
    get: (log, name) => (name === 'settle' ? settle : Reflect.get(log, name)),
  });
  return new Proxy(ports, { get: (all, name) => (name === 'reminders' ? reminders : Reflect.get(all, name)) });
}

/** Pairs of whom both are overdue, in a tenant in this process. */
export interface OverdueTrust {
  readonly service: LocalService;
  readonly trust: TrustReading;
  readonly everybody: readonly string[];
}

/** `pairs` supervisors with one supervisee each, all overdue since 23 October 2026. */
export async function overdueTrust(pairs: number): Promise<OverdueTrust> {
  const service = await provisionedService();
  const { ports, tenant } = service;
  await ports.register.saveSchool(aSchool({ head: idOf('0001', 0), safeguardingLead: idOf('0001', 0) }));
  const { version } = await ports.register.calendarOf('lantern-bay');
  await ports.register.saveCalendar('lantern-bay', aSchoolCalendar(), version);
  const settings = { reminders: { goLiveOn: '2025-09-01' }, policyReviewedOn: '2026-09-01' };
  await ports.settings.put('school|lantern-bay', JSON.stringify(settings));
  const everybody: string[] = [];
  const startedOn = Temporal.PlainDate.from('2026-09-03');
  for (let number = 0; number < pairs; number += 1) {
    const [supervisor, supervisee] = [idOf('0001', number), idOf('0002', number)];
    for (const id of [supervisor, supervisee]) {
      const person = aPerson({ id, schools: ['lantern-bay'] });
      const add = tenant.db.prepare('INSERT INTO users (oid, name, upn, mail) VALUES (?, ?, ?, ?)');
      add.run(id, person.name, person.email, person.email);
      await ports.register.savePerson(person);
      everybody.push(id);
    }
    await ports.register.createArrangement(pair({ supervisors: [supervisor], supervisees: [supervisee], startedOn }));
  }
  const read = await readTrust(ports);
  const trust = { ...read, arrangements: await refreshEveryStanding(ports, read, OVERDUE_AT) };
  return { service, trust, everybody };
}

/** What a run under faults left behind. */
export interface FaultRun {
  readonly connector: BusyConnector;
  /** Where each process was killed. */
  readonly killed: readonly string[];
  /** The messages whose row was told of them, by whichever run. */
  readonly settled: ReadonlySet<string>;
}

/**
 * Sends everybody's reminder by three instances at once while a tenth of the store's answers is 429 and a twentieth 502, and each instance is
 * killed at one of its first `within` outside calls, until there were `kills`; then twice in peace, as the next runs would.
 */
export async function remindThroughFaults(
  { service, trust }: OverdueTrust,
  { kills, within }: { readonly kills: number; readonly within: number },
): Promise<FaultRun> {
  const connector = new BusyConnector();
  const killed: string[] = [];
  const settled = new Set<string>();
  service.tenant.faults.set([
    { rate: 0.1, status: 429, retryAfterSeconds: 0 },
    { rate: 0.05, status: 502 },
  ]);
  const throwDice = dice(2026);
  let at: Instant = OVERDUE_AT;
  for (let round = 0; killed.length < kills && round < 4 * kills; round += 1) {
    const instances = Array.from({ length: INSTANCES }, () => {
      const process = new KillableProcess();
      process.killAt(8 + Math.floor(throwDice() * within), throwDice() < 0.5);
      const own = noting(process.within({ ...service.another(), messenger: connector }), settled);
      return { process, done: process.run(() => sendDueReminders(own, trust, at).catch(() => null)) };
    });
    await Promise.all(instances.map((one) => one.done));
    for (const { process } of instances) if (process.diedAt !== null) killed.push(process.diedAt);
    at = at.add({ minutes: 3 });
  }
  service.tenant.faults.set([]);
  connector.isBusy = false;
  for (let more = 0; more < 2; more += 1) {
    at = at.add({ minutes: 3 });
    await sendDueReminders(noting({ ...service.another(), messenger: connector }, settled), trust, at);
  }
  return { connector, killed, settled };
}
