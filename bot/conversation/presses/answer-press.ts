import { z } from 'zod';
import { REFRESH_CONTRACT } from '../../../shared/cards/contract-review-card.ts';
import { REFRESH_SUPERVISION } from '../../../shared/cards/supervision-card.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { REASONS } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { acceptSession } from '../../use-cases/accept-session.ts';
import { bookSession } from '../../use-cases/book-session.ts';
import { cancelSession } from '../../use-cases/cancel-session.ts';
import { snoozeReminder } from '../../use-cases/snooze-reminder.ts';
import { answerBook, answerDue } from '../commands/answer-command.ts';
import { refused } from '../replies.ts';
import type { Reply } from '../turn.ts';
import { cardNow } from './card-now.ts';
import { offerTimes } from './offer-times.ts';

type Data = Readonly<Record<string, string>>;
type Press = (ports: Ports, actor: Actor, data: Data) => Promise<Reply>;

const time = z.object({ arrangement: z.string(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() });
const put = z.object({ arrangement: z.string(), untilOn: z.iso.date(), reason: z.enum(REASONS) });
const notOurs = {
  code: 'invalid-field',
  message: 'That card is not one of mine, or it is too old. Type “due” for a fresh one.',
} as const;

const bookTime: Press = async (ports, actor, data) => {
  const asked = time.safeParse(data);
  if (!asked.success) return refused(ports, notOurs);
  const { arrangement, startsAt, endsAt } = asked.data;
  const minutes = Temporal.Instant.from(startsAt).until(Temporal.Instant.from(endsAt)).total('minutes');
  const booked = await bookSession(ports, actor, arrangement, {
    key: pressKey(arrangement, startsAt),
    startsAt,
    durationMinutes: Math.round(minutes),
  });
  if (!booked.ok && booked.error.code !== 'already-done') return refused(ports, booked.error);
  return cardNow(ports, actor, 'supervision', data);
};

/** The contract wants a key from the client; a press has none of its own, so it is the time itself: five presses are one. */
function pressKey(arrangement: string, startsAt: string): string {
  return `press-${arrangement}-${startsAt}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '')
    .slice(0, 64);
}

const snooze: Press = async (ports, actor, data) => {
  const asked = put.safeParse(data);
  if (!asked.success) return refused(ports, notOurs);
  const untilOn = Temporal.PlainDate.from(asked.data.untilOn);
  const done = await snoozeReminder(ports, actor, asked.data.arrangement, { untilOn, reason: asked.data.reason });
  return done.ok ? cardNow(ports, actor, 'supervision', data) : refused(ports, done.error);
};

/** Which arrangement a session is of, so that its card can be shown; null when it is unknown. */
async function arrangementOf(ports: Ports, data: Data): Promise<Data | null> {
  const session = data.session === undefined ? null : await ports.register.session(data.session);
  return session === null ? null : { ...data, arrangement: session.value.arrangement };
}

const accept: Press = async (ports, actor, data) => {
  const accepted = await acceptSession(ports, actor, data.session ?? '');
  if (!accepted.ok && accepted.error.code !== 'already-done') return refused(ports, accepted.error);
  return showing(ports, actor, data);
};

const decline: Press = async (ports, actor, data) => {
  const declined = await cancelSession(ports, actor, data.session ?? '', { reason: 'person unavailable' });
  if (!declined.ok && declined.error.code !== 'already-done') return refused(ports, declined.error);
  return showing(ports, actor, data);
};

async function showing(ports: Ports, actor: Actor, data: Data): Promise<Reply> {
  const known = await arrangementOf(ports, data);
  return known === null
    ? refused(ports, { code: 'not-found', message: 'There is no such session.' })
    : cardNow(ports, actor, 'supervision', known);
}

/** Every button a card of ours can carry. What a client sends is checked anew; roles are read from the register each time. */
const PRESSES: Readonly<Record<string, Press>> = {
  'book-time': bookTime,
  'offer-times': offerTimes,
  'accept-session': accept,
  'decline-session': decline,
  snooze,
  'show-due': answerDue,
  'show-book': answerBook,
  [REFRESH_SUPERVISION]: (ports, actor, data) => cardNow(ports, actor, 'supervision', data),
  [REFRESH_CONTRACT]: (ports, actor, data) => cardNow(ports, actor, 'contract-review', data),
};

/** Answers a pressed button or a refresh with the card that stands now. */
export async function answerPress(ports: Ports, actor: Actor, verb: string, data: Data): Promise<Reply> {
  const press = Object.hasOwn(PRESSES, verb) ? PRESSES[verb] : undefined;
  return press === undefined ? refused(ports, notOurs) : press(ports, actor, data);
}
