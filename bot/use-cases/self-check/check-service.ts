import type { Check } from '../../../shared/contract/self-check.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { latestDrift } from '../drift/drift-report.ts';
import { lateRuns } from '../reminders/late-runs.ts';
import {
  botCheck,
  certificateCheck,
  clockCheck,
  consentChecks,
  insideCheck,
  listsCheck,
  outsideCheck,
  permissionsCheck,
  remindersCheck,
  siteCheck,
  versionCheck,
} from './checks.ts';

/** A supervisor's mailbox that has to be in scope: of an arrangement that runs; null when there is none. */
async function supervisorsMailbox({ register }: Ports): Promise<string | null> {
  const running = (await register.allArrangements(null)).filter(({ value }) => value.endedOn === null);
  const ids = [...new Set(running.flatMap(({ value }) => value.supervisors))].slice(0, 20);
  return (await register.people(ids)).find((person) => person.email !== null && person.leftOn === null)?.email ?? null;
}

/** What could not be looked at is said, and the rest goes on. */
async function looked(id: string, title: string, look: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const isRefused = error.kind === 'refused';
    const finding = isRefused ? 'Microsoft 365 refuses it.' : 'Microsoft 365 did not answer.';
    const mend = isRefused
      ? 'Mend Consent, Role on the site and Lists first, where they are bad; else docs/install.md from step 2.'
      : 'Try again in a few minutes.';
    return [{ id, title, state: isRefused ? 'bad' : 'unknown', finding, mend }];
  }
}

/**
 * The service looked at by itself: consent, role on the site, lists, calendars in and out of scope, bot, reminders, permissions, certificate,
 * versions, clock. Each says what was found and how to mend it. `outside` = a mailbox that has to be refused; null = none is named.
 */
export async function checkService(ports: Ports, now: Instant, outside: string | null): Promise<readonly Check[]> {
  const { selfProbes: probes } = ports;
  const one = (check: Check) => [check];
  const found = await Promise.all([
    looked('consent', 'Consent', async () => consentChecks(await probes.permissions())),
    looked('site', 'Role on the site', async () => one(siteCheck(await probes.mayManageSite()))),
    looked('lists', 'Lists', async () => one(listsCheck(await probes.provisioningPlan()))),
    looked('calendar-in', 'Supervisors’ calendars', async () => {
      const mailbox = await supervisorsMailbox(ports);
      return one(insideCheck(mailbox === null ? null : await probes.mailbox(mailbox)));
    }),
    looked('calendar-out', 'Other calendars', async () =>
      one(outsideCheck(outside === null ? null : await probes.mailbox(outside))),
    ),
    looked('bot', 'Bot', async () => one(botCheck(await probes.bot()))),
    looked('reminders', 'Reminders', async () => {
      const schools = (await ports.register.schools()).map(({ key }) => key);
      return one(remindersCheck(await lateRuns(ports, schools, now)));
    }),
    looked('permissions', 'Who can read what', async () => one(permissionsCheck(await latestDrift(ports), now))),
    looked('clock', 'Clock', async () => one(clockCheck(await probes.clockSkewSeconds()))),
  ]);
  return [...found.flat(), certificateCheck(probes.certificateExpiresAt, now), versionCheck(probes.nodeVersion)];
}
