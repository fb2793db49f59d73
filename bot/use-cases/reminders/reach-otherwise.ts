import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { Delivery } from '../../ports/messenger.ts';
import { trustSettingsOf } from '../steps/settings-of.ts';
import type { DigestCard } from './make-digest.ts';
import type { Claim } from './plan-digests.ts';
import type { SendingRun } from './sending-run.ts';

/** How a card that Teams would not take ended. */
type Reached = Delivery | { readonly state: 'e-mailed' };

const SUBJECT = 'Supervision';

function wordsTo({ name }: Person, notification: string, link: string): string {
  return [
    `Dear ${name},`,
    '',
    `${notification}. What it is stands in the Supervision app in Teams:`,
    link,
    '',
    'You get this as an e-mail because the app is not in your Teams yet. Your school’s safeguarding lead can add it.',
    '',
  ].join('\n');
}

/** The mailbox it is sent from: the safeguarding lead of the school; null when the lead has none. */
async function senderOf({ ports, people, reading }: SendingRun, mine: readonly Claim[]): Promise<string | null> {
  const school = await reading.school(mine[0]?.value.school ?? '');
  const lead = school === null ? null : (people.get(school.safeguardingLead) ?? null);
  return (await trustSettingsOf(ports)).mailAllowed ? (lead?.email ?? null) : null;
}

/**
 * What becomes of a card that the person's Teams would not take. Without the app: a short e-mail that says nothing but that something waits, where
 * the trust allows e-mail; otherwise it is noted as not reached, for the school's lead to see. Blocked: noted, and not tried again until the
 * person says something to the bot.
 */
export async function reachOtherwise(
  run: SendingRun,
  person: Person,
  made: DigestCard,
  mine: readonly Claim[],
  refused: Exclude<Delivery, { state: 'sent' }>,
): Promise<Reached> {
  if (refused.state === 'blocked' || person.email === null) return refused;
  const from = await senderOf(run, mine);
  if (from === null) return refused;
  const posted = await run.ports.mail.send({
    id: `digest|${person.id}|${londonDateOf(run.at)}`,
    from,
    to: { email: person.email, name: person.name },
    subject: SUBJECT,
    text: wordsTo(person, made.notification, run.ports.links.to('')),
    enclosures: [],
  });
  return posted === 'sent' || posted === 'unsure' ? { state: 'e-mailed' } : refused;
}
