import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../bot/use-cases/reminders/digest-of.ts';
import { type FaultRun, type OverdueTrust, overdueTrust, remindThroughFaults } from './reminder-fault-run.ts';

const PAIRS = 20;
const KILLS = 20;
/** Outside calls of an instance within which it is killed: about what forty cards ask. */
const WITHIN = 90;

describe('A reminder run that is throttled, refused, killed and run by three at once', () => {
  let overdue: OverdueTrust;
  let run: FaultRun;

  beforeAll(async () => {
    overdue = await overdueTrust(PAIRS);
    run = await remindThroughFaults(overdue, { kills: KILLS, within: WITHIN });
  }, 240_000);

  const rowsOf = (person: string) => overdue.service.ports.reminders.of(person);

  it('was killed twenty times', () => {
    expect(run.killed.length).toBeGreaterThanOrEqual(KILLS);
  });

  it('loses nobody: each has a card, and each row its proof', async () => {
    expect(new Set(run.connector.sent.map(({ to }) => to))).toEqual(new Set(overdue.everybody));
    for (const person of overdue.everybody) {
      const rows = await rowsOf(person);
      expect(rows.length).toBeGreaterThanOrEqual(1);
      for (const row of rows) expect(row).toMatchObject({ outcome: 'sent', sentAt: expect.anything() });
    }
  });

  it('claims each reminder once', async () => {
    const keys = (await Promise.all(overdue.everybody.map(rowsOf))).flat().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('sends twice only what was killed between sending and settling, and that message takes itself away', async () => {
    const twice = run.connector.sent.length - overdue.everybody.length;
    const unsettled = run.connector.sent.filter(({ activityId }) => !run.settled.has(activityId));
    expect(twice).toBeLessThanOrEqual(unsettled.length);
    for (const person of overdue.everybody) {
      const rows = await rowsOf(person);
      const proven = new Set(rows.map(({ activityId }) => activityId));
      expect(proven.size).toBe(1);
      for (const { activityId } of run.connector.sent.filter(({ to }) => to === person)) {
        if (!proven.has(activityId)) expect(digestOf(rows, { activityId, on: null })).toMatchObject({ is: 'moved on' });
      }
    }
  });
});
