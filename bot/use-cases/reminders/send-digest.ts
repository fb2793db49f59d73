import { movedOnCard } from '../../../shared/cards/digest-card.ts';
import { londonDateOf, writtenDate } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { byUrgency } from '../../../shared/domain/reminders/by-urgency.ts';
import type { Digest } from '../../../shared/domain/reminders/digest.ts';
import { type Reminder, type ReminderOutcome, reminderKey } from '../../../shared/domain/reminders/reminder.ts';
import { StoreError } from '../../ports/store-error.ts';
import { type DigestCard, makeDigest } from './make-digest.ts';
import { type Claim, cardOfToday, type PlannedDigest, stillOpen } from './plan-digests.ts';
import { reachOtherwise } from './reach-otherwise.ts';
import type { SendingRun } from './sending-run.ts';

const SETTLE_TRIES = 3;

/** How many reminders of one card came to which end. */
export type DigestEnd =
  | {
      readonly state: 'sent' | 'added' | 'e-mailed' | 'not installed' | 'blocked' | 'superseded' | 'failed';
      readonly rows: number;
    }
  /** Another instance has the card. */
  | { readonly state: 'already'; readonly rows: number };

/**
 * The card's claims: the first one decides between instances, so that a person's card is sent by one of them; the others follow. null when
 * somebody else has it. A claim that died with its run is taken over by its ETag.
 */
async function claimAll(
  { ports, at }: SendingRun,
  { fresh, resumed }: PlannedDigest,
): Promise<readonly Claim[] | null> {
  const mine: Claim[] = [];
  for (const claim of resumed) {
    const taken = await ports.reminders.takeOver(claim, at);
    if (taken !== null) mine.push(taken);
    else if (mine.length === 0) return null;
  }
  for (const reminder of fresh) {
    const claim = await ports.reminders.claim(reminder, at);
    if (claim !== null) mine.push(claim);
    else if (mine.length === 0) return null;
  }
  return mine;
}

function digestOfRows(
  run: SendingRun,
  { recipient }: PlannedDigest,
  mine: readonly Claim[],
  open: readonly Claim[],
): Digest {
  const on = londonDateOf(run.at);
  const isNew = new Set(mine.map((claim) => claim.value.key));
  const rows: readonly Reminder[] = [...mine, ...open].map((claim) => claim.value);
  return {
    recipient,
    on,
    items: byUrgency(rows, on, run.isReferral).map((reminder) => ({
      reminder,
      isNew: isNew.has(reminderKey(reminder)),
    })),
  };
}

/** A row whose card is out is settled whatever it takes: what stays unsettled is sent again by the next run. */
async function settle(run: SendingRun, claim: Claim, outcome: ReminderOutcome, activityId: string | null) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run.ports.reminders.settle(claim, outcome, run.at, activityId);
    } catch (error) {
      if (!(error instanceof StoreError) || tries === SETTLE_TRIES) throw error;
    }
  }
}

async function settleAll(
  run: SendingRun,
  claims: readonly Claim[],
  outcome: ReminderOutcome,
  activityId: string | null,
) {
  for (const claim of claims) await settle(run, claim, outcome, activityId);
}

/** The person's older card says that there is a newer one; one that cannot be reached refreshes itself when it is next shown. */
async function retireOlderCard(run: SendingRun, { recipient, earlier }: PlannedDigest): Promise<void> {
  const newest = earlier.reduce<Claim | null>(
    (latest, claim) =>
      latest === null || claim.value.claimedAt.epochMilliseconds > latest.value.claimedAt.epochMilliseconds
        ? claim
        : latest,
    null,
  );
  const activityId = newest?.value.activityId ?? null;
  if (activityId === null) return;
  try {
    const card = movedOnCard(writtenDate(londonDateOf(run.at)), run.ports.links.to(''));
    await run.ports.messenger.update(recipient, activityId, card);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    run.ports.trouble.note('replace an older card', error);
  }
}

async function reach(run: SendingRun, person: Person, made: DigestCard, mine: readonly Claim[]) {
  const send = () => run.ports.messenger.send(person.id, made.card, made.notification);
  const first = await send();
  const delivery = first.state === 'not installed' && (await isNowInstalled(run, person)) ? await send() : first;
  return delivery.state === 'sent' ? delivery : reachOtherwise(run, person, made, mine, delivery);
}

/** Puts the app into the person's Teams where the trust has consented to that; when it can't be done now, they are reached another way. */
async function isNowInstalled({ ports }: SendingRun, person: Person): Promise<boolean> {
  try {
    const ended = await ports.appInstaller.install(person.id);
    return ended === 'installed' || ended === 'there already';
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    ports.trouble.note('install the app', error);
    return false;
  }
}

/** The card of the day, sent already, made anew in its place: nobody is told twice a day. */
async function addTo({ ports }: SendingRun, person: Person, { card }: DigestCard, activityId: string) {
  await ports.messenger.update(person.id, activityId, card);
  return { state: 'sent', activityId } as const;
}

async function deliver(
  run: SendingRun,
  planned: PlannedDigest,
  person: Person,
  mine: readonly Claim[],
): Promise<DigestEnd> {
  const open = stillOpen(
    planned.earlier,
    mine.map((claim) => claim.value),
  );
  const digest = digestOfRows(run, planned, mine, open);
  const made: DigestCard = await makeDigest(run.ports, { person, now: run.at }, digest, { reading: run.reading });
  const rows = mine.length;
  const isOpen = (claim: Claim) => made.open.has(claim.value.key);
  if (!mine.some(isOpen)) {
    await settleAll(run, mine, 'superseded', null);
    return { state: 'superseded', rows };
  }
  const todays = cardOfToday(planned.earlier, run.at);
  const reached = todays === null ? await reach(run, person, made, mine) : await addTo(run, person, made, todays);
  if (reached.state !== 'sent') {
    await settleAll(run, mine, reached.state, null);
    return { state: reached.state, rows };
  }
  await settleAll(run, mine.filter(isOpen), 'sent', reached.activityId);
  await settleAll(
    run,
    mine.filter((claim) => !isOpen(claim)),
    'done',
    reached.activityId,
  );
  if (todays === null) await retireOlderCard(run, planned);
  const replaced = planned.earlier.filter((claim) => !open.includes(claim));
  await settleAll(run, replaced, 'superseded', null);
  await settleAll(
    run,
    open.filter((claim) => !isOpen(claim)),
    'done',
    null,
  );
  return { state: todays === null ? 'sent' : 'added', rows };
}

/**
 * Sends one person's card of the day: claims its rows, makes it, sends it, and settles every row with the one message's id. What fails stays
 * claimed, so that the next run takes it over; it holds up nobody else's card. A kill between sending and settling is settled by the next run,
 * which sends again: no app may read a chat back (platform facts E3), so the orphan takes itself away when it is shown, because no row holds its id.
 */
export async function sendDigest(run: SendingRun, planned: PlannedDigest): Promise<DigestEnd> {
  const rows = planned.fresh.length + planned.resumed.length;
  const person = run.people.get(planned.recipient);
  if (person === undefined || person.email === null) return { state: 'superseded', rows: 0 };
  try {
    const mine = await claimAll(run, planned);
    return mine === null ? { state: 'already', rows } : await deliver(run, planned, person, mine);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    run.ports.trouble.note('send a card', error);
    return { state: 'failed', rows };
  }
}
