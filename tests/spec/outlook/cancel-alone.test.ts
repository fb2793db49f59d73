import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../bot/adapters/graph/calendar.ts';
import type { GraphRequest } from '../../../bot/adapters/graph/graph-client.ts';

const SAM = 'sam@harbourtrust.example';

/** A Graph that will not call anything off, and what it was asked to do. */
function refusing(attendees: readonly string[]) {
  const asked: string[] = [];
  const event = {
    id: 'e-1',
    start: { dateTime: '2026-11-25T15:30:00', timeZone: 'UTC' },
    end: { dateTime: '2026-11-25T16:30:00', timeZone: 'UTC' },
    attendees: attendees.map((address) => ({ emailAddress: { address } })),
  };
  const request = async ({ method, path }: GraphRequest) => {
    asked.push(`${method} ${path.split('/').at(-1)}`);
    if (method === 'POST') return { status: 400, body: null };
    return method === 'GET' ? { status: 200, body: event } : { status: 204, body: null };
  };
  return { asked, calendar: createCalendar({ request }) };
}

describe('An event that Outlook will not call off', () => {
  it('is removed when nobody was invited to it, so that it does not stand for a session that is off', async () => {
    const { asked, calendar } = refusing([]);
    await calendar.cancel(SAM, 'e-1', 'Supervision is cancelled.');
    expect(asked).toEqual(['POST cancel', 'GET e-1', 'DELETE e-1']);
  });

  it('stays, as a refusal, when somebody was: they have to be told', async () => {
    const { asked, calendar } = refusing(['ella@harbourtrust.example']);
    await expect(calendar.cancel(SAM, 'e-1', 'Supervision is cancelled.')).rejects.toMatchObject({ kind: 'refused' });
    expect(asked).toEqual(['POST cancel', 'GET e-1']);
  });
});
