import { readTrust } from '../../bot/use-cases/read-trust-facts.ts';
import { refreshEveryStanding } from '../../bot/use-cases/refresh-every-standing.ts';
import { sendDueReminders } from '../../bot/use-cases/send-due-reminders.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { arrangementNumber, meteredTrust } from './metered.ts';
import type { Measure, Suite } from './suite.ts';

const ARRANGEMENTS = 300;
/** Stage +8 of the half term that ended on 23 Oct 2026: every arrangement is overdue, both people are told. */
const AT = Temporal.Instant.from('2026-11-02T08:30:00Z');
const round = (value: number): number => Math.round(value * 100) / 100;

/** One reminder run of 300 arrangements in which everybody is overdue, and the same run again. */
export const reminderRun: Suite = {
  name: 'remind',
  run: async (): Promise<Measure[]> => {
    const trust = await meteredTrust(ARRANGEMENTS);
    const { ports, cost } = trust;
    const live = { reminders: { goLiveOn: '2025-09-01' }, policyReviewedOn: '2026-09-01' };
    await ports.settings.put('school|lantern-bay', JSON.stringify(live));
    // What its school has chosen is read once in a while, not for each arrangement.
    await ports.register.arrangement(arrangementNumber(0).key);
    const one = await cost(() => ports.register.createArrangement(arrangementNumber(ARRANGEMENTS)));
    await refreshEveryStanding(ports, await readTrust(ports), AT);
    const read = await cost(() => readTrust(ports));
    const facts = await readTrust(ports);
    const overhead = await cost(() => sendDueReminders(ports, facts, AT.subtract({ hours: 24 * 8 })));
    let report = { sent: 0, cards: 0 };
    const first = await cost(async () => {
      report = await sendDueReminders(ports, facts, AT);
    });
    const again = await cost(() => sendDueReminders(ports, facts, AT));
    return [
      { suite: 'remind', what: 'a new arrangement with its closed folders', value: one.units, unit: 'units', bar: 60 },
      { suite: 'remind', what: 'reading the register for a run', value: read.units, unit: 'units', bar: null },
      {
        suite: 'remind',
        what: 'a run in which nothing is due: facts, settings, proof',
        value: overhead.units,
        unit: 'units',
        bar: null,
      },
      {
        suite: 'remind',
        what: `${report.sent} reminders on ${report.cards} cards: claim, times, card, proof, beside 2 a card and the run itself`,
        value: round((first.units - overhead.units - 2 * report.cards) / report.sent),
        unit: 'units per row',
        bar: 4,
      },
      { suite: 'remind', what: 'the same run again', value: again.units, unit: 'units', bar: overhead.units + 5 },
    ];
  },
};
