import type { Check } from '../../../shared/contract/self-check.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Ports } from '../../ports/index.ts';
import type { MailboxFound } from '../../ports/self-probes.ts';
import { checkOf } from './check-of.ts';

const SCOPE = 'Check the group and run the lines of docs/permissions.md in Exchange; a change takes up to two hours.';

/** A mailbox the service has to open. null = no supervisor with a mailbox yet. Source: platform D4. */
export function insideCheck(found: MailboxFound | null): Check {
  const title = 'Supervisors’ calendars';
  if (found === null)
    return checkOf('calendar-in', title, 'unknown', 'There is no supervisor with a mailbox yet.', 'Add people first.');
  if (found === 'unknown')
    return checkOf('calendar-in', title, 'unknown', 'A supervisor’s calendar could not be asked for.', 'Try again.');
  const findings = {
    open: 'A supervisor’s calendar can be opened.',
    refused: 'A supervisor’s calendar is refused.',
    partly: 'Of a supervisor’s calendar only free times or only events can be opened.',
  };
  return checkOf('calendar-in', title, found === 'open' ? 'good' : 'bad', findings[found], SCOPE);
}

/**
 * The free times of two people, asked for through the calendar of one: what booking stands on. null = there are no two. Source: platform D4 (whether
 * getSchedule honours the scope for others is unconfirmed).
 */
export function togetherCheck(isRead: boolean | null): Check {
  const title = 'Free times of two people';
  if (isRead === null)
    return checkOf(
      'calendar-two',
      title,
      'unknown',
      'There are no two people with mailboxes yet.',
      'Add people first.',
    );
  return checkOf(
    'calendar-two',
    title,
    isRead ? 'good' : 'bad',
    isRead ? 'They can be asked for together.' : 'They cannot be asked for together: nobody is offered times.',
    `Both have to be in the group of mailboxes. ${SCOPE}`,
  );
}

/** A mailbox the service must not open. null = nobody named one. `isSeen` = its free times show through somebody’s in the group. */
export function outsideCheck(found: MailboxFound | null, isSeen = false): Check {
  const title = 'Other calendars';
  const name = 'Name a mailbox outside the group: npm run doctor -- --outside somebody@your.trust.';
  if (found === null) return checkOf('calendar-out', title, 'unknown', 'Not tried.', name);
  if (found === 'unknown')
    return checkOf('calendar-out', title, 'unknown', 'There is no such mailbox to try it with.', name);
  const isRefused = found === 'refused';
  const seen = isSeen ? ' When they are free shows to whoever is in the group, as the trust’s own sharing allows.' : '';
  return checkOf(
    'calendar-out',
    title,
    isRefused ? 'good' : 'bad',
    isRefused ? `A mailbox outside the group is refused.${seen}` : 'A mailbox outside the group can be opened.',
    `Something allows calendars for the whole tenant. ${SCOPE}`,
  );
}

/** Mailboxes of a supervisor and of somebody they supervise, in an arrangement that runs; shorter where there are none. */
export async function mailboxesInUse({ register }: Ports): Promise<readonly string[]> {
  const running = (await register.allArrangements(null)).filter(({ value }) => value.endedOn === null);
  for (const { value } of running.slice(0, 20)) {
    const ids = [...value.supervisors, ...value.supervisees];
    const people = (await register.people(ids)).filter((person) => person.leftOn === null);
    const mailboxOf = (id: string) => people.find((person) => person.id === id)?.email ?? null;
    const [supervisor = null] = value.supervisors.map(mailboxOf).filter((email) => email !== null);
    const [supervisee = null] = value.supervisees.map(mailboxOf).filter((email) => email !== null);
    if (supervisor !== null) return supervisee === null ? [supervisor] : [supervisor, supervisee];
  }
  return [];
}

/** Whether the free times of the second can be asked for through the calendar of the first. */
export async function isSeenThrough(
  { calendar }: Ports,
  first: string,
  second: string,
  now: Instant,
): Promise<boolean> {
  const found = await calendar.availability(first, [second], now, now.add({ hours: 1 }));
  return found[0]?.state === 'read';
}
