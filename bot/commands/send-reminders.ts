import { atLondon } from '../../shared/domain/dates.ts';
import { readTrust } from '../use-cases/read-trust-facts.ts';
import { refreshEveryStanding } from '../use-cases/refresh-every-standing.ts';
import { type RunReport, sendDueReminders } from '../use-cases/send-due-reminders.ts';
import type { CommandArguments } from './command-arguments.ts';
import type { CommandOutput } from './command-output.ts';
import { withTenant } from './open-tenant.ts';

/** When a day without a time of its own is sent. */
const USUAL_TIME = '08:00';

function counted(report: RunReport): string {
  const { called, sent, cards, already, snoozed, emailed, notInstalled, blocked, failed } = report;
  return `${called} called for: ${sent} sent on ${cards} cards, ${already} sent before, ${snoozed} put off, ${emailed} by e-mail, ${notInstalled} without the app, ${blocked} blocked, ${failed} failed.`;
}

/** Sends the reminders of the moment asked for, or of now, through the tenant, and answers in counts. Returns the exit code. */
export async function sendReminders(asked: CommandArguments, output: CommandOutput): Promise<number> {
  const { days } = asked;
  const done = await withTenant(async (ports) => {
    const at = days !== null && 'at' in days ? atLondon(days.at, days.time ?? USUAL_TIME) : await ports.clock.now();
    const trust = await readTrust(ports);
    const arrangements = await refreshEveryStanding(ports, trust, at);
    return sendDueReminders(ports, { ...trust, arrangements }, at);
  });
  if (!done.ok) {
    output.say(done.message);
    return done.exitCode;
  }
  output.answer(asked.isJson ? `${JSON.stringify(done.value)}\n` : `${counted(done.value)}\n`);
  return done.value.failed > 0 ? 1 : 0;
}
