import { Pace } from '../../bot/adapters/teams/pace.ts';
import type { Delivery, Messenger } from '../../bot/ports/messenger.ts';
import { sendDueReminders } from '../../bot/use-cases/send-due-reminders.ts';
import { OVERDUE_AT, type OverdueTrust, overdueTrust, remindThroughFaults } from '../contract/reminder-fault-run.ts';
import type { Measure, Suite } from './suite.ts';

/** How many people are reminded; fewer on a busy machine. */
const RECIPIENTS = Number(process.env.RECIPIENTS ?? 1_000);
const QUICK = 60;
const KILLS = 20;
/** An instance is killed within so many outside calls, and more where there is more to do: early enough to be killed twenty times before all is done. */
const KILLED_WITHIN = 70;
const KILLED_WITHIN_MORE = 0.1;
/** Units an app may use a minute in a trust of up to a thousand licences, and messages it may send a second (platform facts C1, C3). */
const UNITS_A_MINUTE = 1_250;
const CALLS_A_SECOND = 50;
const MOST_OF_FLOOR = 1.2;
const WINDOW_MS = 60_000;
/** As the service's own runs wait for a busy store. */
const PATIENCE_MS = 5 * WINDOW_MS;

const measure = (what: string, value: number, unit: Measure['unit'], bar: number | null): Measure => ({
  suite: 'remind-faults',
  what,
  value: Math.round(value * 100) / 100,
  unit,
  bar,
});

function meter({ service }: OverdueTrust): () => { readonly units: number; readonly requests: number } {
  const before = service.tenant.requests.last();
  return () => {
    const rows = service.tenant.requests.since(before);
    const store = rows.filter((row) => row.service === 'graph' || row.service === 'sharepoint');
    return {
      units: store.reduce((sum, row) => sum + row.units, 0),
      requests: store.length,
    };
  };
}

/** The connector as one process asks it: a chat is opened and a card sent, each at its turn of the real pace. */
class PacedConnector implements Messenger {
  calls = 0;
  private readonly pace = new Pace();

  private async call(): Promise<void> {
    await this.pace.turn();
    this.calls += 1;
  }
  async send(): Promise<Delivery> {
    await this.call();
    await this.call();
    return { state: 'sent', activityId: `m-${this.calls}` };
  }
  async update(): Promise<boolean> {
    await this.call();
    return true;
  }
}

async function underFaults(count: number): Promise<readonly Measure[]> {
  const overdue = await overdueTrust(count / 2);
  const spent = meter(overdue);
  const { connector, killed, settled } = await remindThroughFaults(overdue, {
    kills: KILLS,
    within: Math.round(KILLED_WITHIN + count * KILLED_WITHIN_MORE),
  });
  const { units, requests } = spent();
  const reached = new Set(connector.sent.map(({ to }) => to));
  const twice = connector.sent.length - reached.size;
  const unsettled = connector.sent.filter(({ activityId }) => !settled.has(activityId)).length;
  return [
    measure(
      `of ${count} people, lost (429, 502, ${killed.length} kills, three instances)`,
      count - reached.size,
      'calls',
      0,
    ),
    measure('sent twice though the first was settled', Math.max(0, twice - unsettled), 'calls', 0),
    measure('sent twice because killed between sending and settling', twice, 'calls', KILLS * 6),
    measure('kills asked for and not made', Math.max(0, KILLS - killed.length), 'calls', 0),
    measure('requests a person, repeats and killed runs counted', requests / count, 'requests', null),
    measure('units a person, repeats and killed runs counted', units / count, 'units', null),
  ];
}

/** One instance in peace, the store’s budget switched on and everything sent through the connector at its real pace. */
async function againstTheFloor(count: number): Promise<readonly Measure[]> {
  const overdue = await overdueTrust(count / 2);
  const { service, trust } = overdue;
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const messenger = new PacedConnector();
  const ports = { ...service.another({ sleep, patienceMs: PATIENCE_MS }), messenger };
  service.tenant.throttle.set({ isOn: true, unitsPerMinute: UNITS_A_MINUTE });
  // The budget is counted in whole minutes: begun with one, so that what is left of a minute is not a gift.
  await sleep(WINDOW_MS - (Date.now() % WINDOW_MS));
  const spent = meter(overdue);
  const began = performance.now();
  const report = await sendDueReminders(ports, trust, OVERDUE_AT);
  const seconds = (performance.now() - began) / 1000;
  service.tenant.throttle.set({ isOn: false });
  const { units, requests } = spent();
  const { calls } = messenger;
  const floor = Math.max(calls / CALLS_A_SECOND, (units / UNITS_A_MINUTE) * 60);
  return [
    measure(`people not reached of ${count}, at the licence’s pace`, count - report.cards, 'calls', 0),
    measure('requests a person', requests / count, 'requests', null),
    measure('units a person', units / count, 'units', null),
    measure('calls of the connector a person', calls / count, 'calls', null),
    measure('wall time against the floor of the platform’s limits', seconds / floor, 'ratio', MOST_OF_FLOOR),
  ];
}

/** A thousand people reminded while the store throttles and fails, instances die and run side by side; and how near a run in peace comes to what the platform allows. */
export const reminderFaults: Suite = {
  name: 'remind-faults',
  run: async ({ isQuick }) => {
    const count = isQuick ? QUICK : RECIPIENTS;
    // In peace a small run is over within the first minute's budget and says nothing about the floor.
    return [...(await underFaults(count)), ...(isQuick ? [] : await againstTheFloor(count))];
  },
};
