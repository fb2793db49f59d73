import type { Check } from '../../../shared/contract/self-check.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { DriftReport } from '../drift/drift-report.ts';
import type { LateRun } from '../reminders/late-runs.ts';
import { checkOf } from './check-of.ts';

/** Permissions for a whole tenant that undo what was granted narrowly. */
const TOO_WIDE =
  /^(Sites\.(Read|ReadWrite|Manage|FullControl)\.All|Calendars\.|Mail\.|MailboxSettings\.|Files\.|Directory\.)/;
const INSTALL = ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'AppCatalog.Read.All'];

/** The consents in Entra: what is needed is there, nothing for the whole tenant is. Source: docs/permissions.md; platform B2, D4. */
export function consentChecks({
  graph,
  sharePoint,
}: {
  readonly graph: readonly string[];
  readonly sharePoint: readonly string[];
}): readonly Check[] {
  const lacking = [
    ...(graph.includes('Sites.Selected') ? [] : ['Microsoft Graph']),
    ...(sharePoint.includes('Sites.Selected') ? [] : ['SharePoint']),
  ];
  const wide = [...graph, ...sharePoint].filter((role) => TOO_WIDE.test(role));
  const installs = INSTALL.filter((role) => graph.includes(role));
  return [
    lacking.length === 0
      ? checkOf('consent', 'Consent', 'good', 'Sites.Selected is allowed for Microsoft Graph and for SharePoint.')
      : checkOf(
          'consent',
          'Consent',
          'bad',
          `Sites.Selected is missing for ${lacking.join(' and ')}.`,
          'In Entra, App registrations, API permissions: add Sites.Selected (application) there and grant admin consent.',
        ),
    wide.length === 0
      ? checkOf(
          'too-wide',
          'Nothing too wide',
          'good',
          'No permission reaches beyond the site and the supervision mailboxes.',
        )
      : checkOf(
          'too-wide',
          'Nothing too wide',
          'bad',
          `Allowed for the whole tenant: ${[...new Set(wide)].join(', ')}.`,
          'Take these back in Entra. What the service needs of calendars is granted in Exchange; the two add up.',
        ),
    installs.length === 1
      ? checkOf(
          'install',
          'Installing the app for people',
          'warning',
          `Only ${installs.join()} is allowed.`,
          'Allow both permissions or neither: one alone does nothing.',
        )
      : checkOf(
          'install',
          'Installing the app for people',
          'good',
          installs.length === 2
            ? 'The bot may install itself.'
            : 'Not allowed; people without the app are named on the register.',
        ),
  ];
}

/** The role on the site. Less than full control can write rows and close nothing. Source: platform B2 (the exact role is unconfirmed). */
export function siteCheck(mayManage: boolean): Check {
  return checkOf(
    'site',
    'Role on the site',
    mayManage ? 'good' : 'bad',
    mayManage ? 'The service may manage permissions on the site.' : 'The service cannot close folders on the site.',
    'Raise its grant on the site to fullcontrol: docs/install.md, step 3.',
  );
}

/** Whether lists, columns and views are as this version needs them. */
export function listsCheck(plan: readonly string[]): Check {
  return checkOf(
    'lists',
    'Lists',
    plan.length === 0 ? 'good' : 'bad',
    plan.length === 0
      ? 'Every list is as this version needs it.'
      : `${plan.length} things differ, the first: ${plan[0]}.`,
    'Run npm run provision: it shows its plan with -- --dry-run.',
  );
}

/** The bot: reached under its public address, and deaf to whoever is not the connector. `isLocal` = it is `npm start`, which has to believe anybody. */
export function botCheck(
  { answers, refusesStrangers }: { readonly answers: boolean; readonly refusesStrangers: boolean },
  isLocal: boolean,
): Check {
  const title = 'Bot';
  if (!answers) {
    const mend = 'Look at the App Service: is it running, and is PUBLIC_URL its address?';
    return checkOf('bot', title, 'bad', 'The service does not answer under its public address.', mend);
  }
  if (refusesStrangers) return checkOf('bot', title, 'good', 'It is reached, and refuses whoever is not Teams.');
  const finding = isLocal
    ? 'It takes messages from anybody on this machine: the local mode of npm start.'
    : 'It takes messages from anybody.';
  const mend = isLocal
    ? 'Nothing to do here: production does not start without BOT_AUTH=on.'
    : 'Set BOT_AUTH=on; production does not start without it.';
  return checkOf('bot', title, 'warning', finding, mend);
}

/** The heartbeat of reminders. */
export function remindersCheck(late: readonly LateRun[]): Check {
  const since = late.map(({ school, sinceOn }) => `${school}${sinceOn === null ? '' : ` (last on ${sinceOn})`}`);
  return checkOf(
    'reminders',
    'Reminders',
    late.length === 0 ? 'good' : 'bad',
    late.length === 0 ? 'Every live school’s reminders went out.' : `Late: ${since.join(', ')}.`,
    'See that the service runs and read its log for “a reminder run failed”; the next run catches up, once.',
  );
}

const HOURS_FRESH = 36;

/** The last comparison of permissions: fresh, and nothing left that people have to decide. */
export function permissionsCheck(report: DriftReport | null, now: Instant): Check {
  const title = 'Who can read what';
  const again = 'It is compared every night from 02:00; npm run doctor -- --mend does it now.';
  if (report === null) return checkOf('permissions', title, 'unknown', 'It has not been compared yet.', again);
  const isOld = report.at.until(now).total('hours') > HOURS_FRESH;
  if (isOld)
    return checkOf('permissions', title, 'warning', 'The last comparison is more than a day and a half old.', again);
  const { length } = report.standing;
  const isHigh = report.standing.some((one) => one.severity === 'high');
  if (length === 0) return checkOf('permissions', title, 'good', 'Everybody reads what is theirs and nobody more.');
  const mend = 'Look at each below. Accounts and lists that are meant to be there: npm run doctor -- --accept.';
  return checkOf(
    'permissions',
    title,
    isHigh ? 'bad' : 'warning',
    length === 1 ? 'One difference waits for a decision.' : `${length} differences wait for a decision.`,
    mend,
  );
}

const WARN_DAYS = 30;

/** The certificate: more than thirty days left. */
export function certificateCheck(expiresAt: Instant, now: Instant): Check {
  const days = Math.floor(now.until(expiresAt).total('hours') / 24);
  const finding = days < 0 ? 'It has expired.' : `It lasts ${days} more ${days === 1 ? 'day' : 'days'}.`;
  const state = days < 0 ? 'bad' : days <= WARN_DAYS ? 'warning' : 'good';
  const mend = 'Put a new one into the Key Vault and add its public part in Entra: docs/install.md, “The certificate”.';
  return checkOf('certificate', 'Certificate', state, finding, mend);
}

/** Node as the lock file was made for: 20.19 up to 24. */
export function versionCheck(nodeVersion: string): Check {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, '').split('.').map(Number);
  const isGood = major > 20 ? major < 25 : major === 20 && minor >= 19;
  const finding = `Node ${nodeVersion.replace(/^v/, '')}.`;
  return checkOf('versions', 'Versions', isGood ? 'good' : 'warning', finding, 'Use Node 20.19 to 24.');
}

const SKEW_WARN_S = 60;
const SKEW_BAD_S = 300;

/** The clock: tokens are refused when it is five minutes off. */
export function clockCheck(skewSeconds: number | null): Check {
  const title = 'Clock';
  if (skewSeconds === null)
    return checkOf('clock', title, 'unknown', 'Microsoft 365 did not say its time.', 'Nothing to do.');
  const off = Math.abs(skewSeconds);
  const state = off > SKEW_BAD_S ? 'bad' : off > SKEW_WARN_S ? 'warning' : 'good';
  const finding = state === 'good' ? 'It agrees with Microsoft 365.' : `It is ${off} seconds off.`;
  return checkOf('clock', title, state, finding, 'Set the time of the machine by a time server.');
}
