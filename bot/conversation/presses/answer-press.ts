import { REFRESH_CONTRACT } from '../../../shared/cards/contract-review-card.ts';
import { REFRESH_DIGEST } from '../../../shared/cards/digest-card.ts';
import { REFRESH_SUPERVISION } from '../../../shared/cards/supervision-card.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { answerBook, answerDue } from '../commands/answer-command.ts';
import { answerTalkToday } from '../commands/answer-talk-today.ts';
import { changeInWords } from '../commands/change-in-words.ts';
import { refused } from '../replies.ts';
import type { Reply } from '../turn.ts';
import { acceptTime, alreadyMet, bookTime, cannotMakeIt, confirmMet, denyMet } from './about-sessions.ts';
import { bookYear, showYear } from './book-year.ts';
import { cardNow } from './card-now.ts';
import { callOff, moveTo, showCancel, showMove } from './change-planned.ts';
import { digestNow } from './digest-now.ts';
import { declineMissedTwice, sendMissedTwice } from './missed-twice.ts';
import { notPossible, putOff } from './not-now.ts';
import { acceptSaid, bookSaid, offerSaid } from './offer-as-said.ts';
import { offerTimes } from './offer-times.ts';
import { NOT_OURS, type PressData, withPlainNames } from './press-data.ts';
import { askTalk, sayWhenToTalk } from './talk.ts';

/** What a button does. Its answer is the card it was on, as it stands then. */
type Act = (ports: Ports, actor: Actor, data: PressData['data']) => Promise<Result<unknown>>;
/** What a button shows: it only asks, or does something whose answer is a card of its own. */
type Show = (ports: Ports, actor: Actor, data: PressData['data']) => Promise<Reply>;

/** Every button that does something. What a client sends is checked anew; roles are read from the register each time. */
const ACTS: Readonly<Record<string, Act>> = {
  'book-time': bookTime,
  'accept-session': acceptTime,
  'decline-session': cannotMakeIt,
  'already-met': alreadyMet,
  'confirm-held': confirmMet,
  'deny-held': denyMet,
  snooze: putOff,
  'not-possible': notPossible,
  'send-missed-twice': sendMissedTwice,
  'decline-missed-twice': declineMissedTwice,
};

const SHOWS: Readonly<Record<string, Show>> = {
  'offer-times': offerTimes,
  'show-due': answerDue,
  'show-book': answerBook,
  'offer-said': offerSaid,
  'book-said': bookSaid,
  'accept-said': acceptSaid,
  'show-talk': answerTalkToday,
  'ask-to-talk': askTalk,
  'answer-talk': sayWhenToTalk,
  'show-year': showYear,
  'book-year': bookYear,
  'show-moves': (ports, actor) => changeInWords(ports, actor, 'move', ''),
  'show-move': showMove,
  'move-to': moveTo,
  'show-cancels': (ports, actor) => changeInWords(ports, actor, 'cancel', ''),
  'show-cancel': showCancel,
  'call-off': callOff,
  [REFRESH_SUPERVISION]: (ports, actor, data) => cardNow(ports, actor, 'supervision', data),
  [REFRESH_CONTRACT]: (ports, actor, data) => cardNow(ports, actor, 'contract-review', data),
};

function ofTable<T>(table: Readonly<Record<string, T>>, verb: string): T | undefined {
  return Object.hasOwn(table, verb) ? table[verb] : undefined;
}

/** The card the press was on as it stands now, with what became of the press when that was not what was asked. */
async function showing(ports: Ports, actor: Actor, press: PressData, done: Result<unknown>): Promise<Reply> {
  if (press.data.digest !== undefined) {
    const digest = await digestNow(ports, actor, press, done.ok ? null : done.error.message);
    if (digest !== null && digest !== 'unchanged') return digest;
  }
  if (!done.ok && done.error.code !== 'already-done') return refused(ports, done.error);
  const data = await withArrangement(ports, press.data);
  if (data !== null) return cardNow(ports, actor, 'supervision', data);
  return refused(ports, { code: 'not-found', message: 'There is no such session.' });
}

/** Which arrangement a press was about: its own, or that of its session; null when neither is known. */
async function withArrangement(ports: Ports, data: PressData['data']): Promise<PressData['data'] | null> {
  if (data.arrangement !== undefined) return data;
  const session = data.session === undefined ? null : await ports.register.session(data.session);
  return session === null ? null : { ...data, arrangement: session.value.arrangement };
}

/** A digest asked for anew; what is due, for somebody who was never sent one; nothing while it is only just being sent. */
async function refreshDigest(ports: Ports, actor: Actor, press: PressData): Promise<Reply | null> {
  const digest = await digestNow(ports, actor, press, null);
  if (digest === 'unchanged') return null;
  return digest ?? answerDue(ports, actor);
}

/** Answers a pressed button or a refresh with the card that stands now; null = it may stay as it is. */
export async function answerPress(ports: Ports, actor: Actor, verb: string, pressed: PressData): Promise<Reply | null> {
  const press = { ...pressed, data: withPlainNames(pressed.data) };
  if (verb === REFRESH_DIGEST) return refreshDigest(ports, actor, press);
  const show = ofTable(SHOWS, verb);
  if (show !== undefined) return show(ports, actor, press.data);
  const act = ofTable(ACTS, verb);
  if (act === undefined) return refused(ports, NOT_OURS);
  return showing(ports, actor, press, await act(ports, actor, press.data));
}
