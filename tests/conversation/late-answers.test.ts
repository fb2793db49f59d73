import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { answerInTime } from '../../bot/adapters/teams/answer-in-time.ts';
import type { Reply } from '../../bot/conversation/turn.ts';
import { noteCard } from '../../shared/cards/answers.ts';
import { MemoryMessenger } from '../builders/memory-messenger.ts';
import { MemoryWeather } from '../builders/memory-shelf.ts';

const REPLY: Reply = { card: noteCard('Booked', 'It is in both calendars.', null), notification: 'Booked' };
const PRESS = { kind: 'press', person: 'ella', verb: 'book-time', data: {}, card: 'activity-1' } as const;
const log = pino({ level: 'silent' });

function desk() {
  const weather = new MemoryWeather();
  const messenger = new MemoryMessenger(weather);
  let finish: (reply: Reply | null) => void = () => undefined;
  const work = new Promise<Reply | null>((resolve) => {
    finish = resolve;
  });
  const parts = { converse: () => work, messenger, log };
  return { weather, messenger, parts, finish };
}

describe('a press while Microsoft 365 is slow', () => {
  it('is answered with its card when that comes in time', async () => {
    const { parts, finish, messenger } = desk();
    finish(REPLY);
    expect(await answerInTime(parts, PRESS, 10_000)).toBe(REPLY);
    expect(messenger.updated).toEqual([]);
  });

  it('is answered at once otherwise, and the card follows in its place', async () => {
    const { parts, finish, messenger } = desk();
    await messenger.send('ella', { type: 'AdaptiveCard' }, 'earlier');
    expect(await answerInTime(parts, PRESS, 1)).toBe('later');
    expect(messenger.updated).toEqual([]);
    finish(REPLY);
    await vi.waitFor(() => expect(messenger.updated).toHaveLength(1));
    expect(messenger.updated[0]).toMatchObject({ to: 'ella', activityId: 'activity-1', card: REPLY.card });
    expect(messenger.sent).toHaveLength(1);
  });

  it('follows as a message where the pressed card is gone', async () => {
    const { parts, finish, messenger } = desk();
    expect(await answerInTime(parts, PRESS, 1)).toBe('later');
    finish(REPLY);
    await vi.waitFor(() => expect(messenger.sent).toHaveLength(1));
    expect(messenger.sent[0]).toMatchObject({ to: 'ella', notification: 'Booked' });
  });

  it('says nothing more when there is nothing to say', async () => {
    const { parts, finish, messenger, weather } = desk();
    expect(await answerInTime(parts, PRESS, 1)).toBe('later');
    finish(null);
    await parts.converse();
    expect(messenger.sent).toEqual([]);
    expect(weather.asked).toEqual([]);
  });

  it('does not fall over when Teams cannot be reached afterwards', async () => {
    const { parts, finish, messenger, weather } = desk();
    weather.fail();
    expect(await answerInTime(parts, PRESS, 1)).toBe('later');
    finish(REPLY);
    await vi.waitFor(() => expect(weather.asked).toContain('update card'));
    expect(messenger.sent).toEqual([]);
  });
});
