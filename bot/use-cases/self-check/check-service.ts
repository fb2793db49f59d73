import type { Check } from '../../../shared/contract/self-check.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { latestDrift } from '../drift/drift-report.ts';
import { lateRuns } from '../reminders/late-runs.ts';
import { insideCheck, isSeenThrough, mailboxesInUse, outsideCheck, togetherCheck } from './calendar-checks.ts';
import {
  botCheck,
  certificateCheck,
  clockCheck,
  consentChecks,
  listsCheck,
  permissionsCheck,
  remindersCheck,
  siteCheck,
  versionCheck,
} from './checks.ts';
import { botSignInCheck, onBehalfCheck, signInCheck } from './sign-in-checks.ts';

/** What a look at the service may use beside its own rights. */
export interface Looking {
  /** A mailbox that has to be refused; null = none is named. */
  readonly outside: string | null;
  /** Somebody's own sign-in, to try reading on their behalf; null = nobody's. */
  readonly caller: { readonly person: PersonId; readonly token: string } | null;
}

const NOTHING_MORE: Looking = { outside: null, caller: null };

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

async function calendars(ports: Ports, now: Instant, outside: string | null): Promise<readonly Check[]> {
  const probes = ports.selfProbes;
  const [first, second] = await mailboxesInUse(ports);
  const seen = (other: string | null | undefined) =>
    first === undefined || other == null ? null : isSeenThrough(ports, first, other, now);
  return [
    insideCheck(first === undefined ? null : await probes.mailbox(first)),
    togetherCheck(await seen(second)),
    outside === null ? outsideCheck(null) : outsideCheck(await probes.mailbox(outside), (await seen(outside)) ?? false),
  ];
}

/**
 * The service looked at by itself: consent, signing in, role on the site, lists, calendars in and out of scope, bot, reminders, permissions,
 * certificate, versions, clock. Each says what was found and how to mend it.
 */
export async function checkService(ports: Ports, now: Instant, looking = NOTHING_MORE): Promise<readonly Check[]> {
  const { selfProbes: probes } = ports;
  const { outside, caller } = looking;
  const one = (check: Check) => [check];
  const found = await Promise.all([
    looked('consent', 'Consent', async () => consentChecks(await probes.permissions())),
    looked('sign-in', 'Signing in', async () => one(signInCheck(await probes.signIn()))),
    looked('on-behalf', 'Reading as the person', async () =>
      one(onBehalfCheck(caller === null ? null : await probes.readsOnBehalfOf(caller.person, caller.token))),
    ),
    looked('site', 'Role on the site', async () => one(siteCheck(await probes.mayManageSite()))),
    looked('lists', 'Lists', async () => one(listsCheck(await probes.provisioningPlan()))),
    looked('calendar-in', 'Calendars', () => calendars(ports, now, outside)),
    looked('bot', 'Bot', async () => one(botCheck(await probes.bot(), probes.isLocal))),
    looked('bot-sign-in', 'Bot signs in', async () => one(botSignInCheck(await probes.botSignsIn()))),
    looked('reminders', 'Reminders', async () => {
      const schools = (await ports.register.schools()).map(({ key }) => key);
      return one(remindersCheck(await lateRuns(ports, schools, now)));
    }),
    looked('permissions', 'Who can read what', async () => one(permissionsCheck(await latestDrift(ports), now))),
    looked('clock', 'Clock', async () => one(clockCheck(await probes.clockSkewSeconds()))),
  ]);
  return [...found.flat(), certificateCheck(probes.certificateExpiresAt, now), versionCheck(probes.nodeVersion)];
}
