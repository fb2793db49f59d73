import type { CommandArguments } from './command-arguments.ts';
import type { CommandOutput } from './command-output.ts';
import { openTenant } from './open-tenant.ts';

/** Sends the reminders of the day asked for through the tenant. Returns the exit code. */
export async function sendReminders(_asked: CommandArguments, output: CommandOutput): Promise<number> {
  const opened = await openTenant();
  if (!opened.ok) {
    output.say(opened.message);
    return opened.exitCode;
  }
  output.say('Sending is not part of this build yet; add --dry-run.');
  return 1;
}
