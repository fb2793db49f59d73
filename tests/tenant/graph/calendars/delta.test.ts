import { beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '../../../../shared/domain/dates.ts';
import { type Answer, type Asking, askingTenant } from '../core/ask.ts';
import { addBusy } from './add-busy.ts';
import { expireDeltaTokens } from './delta.ts';

const ANA = 'a0000000-0000-4000-8000-000000000001';
const ana = 'ana@harbourtrust.example';

let asking: Asking;
beforeEach(async () => {
  asking = await askingTenant([{ oid: ANA, name: 'Ana Reed', mail: ana }]);
});

const add = (day: number) =>
  addBusy(asking.tenant, ana, {
    startsAt: Temporal.Instant.from(`2026-11-${day}T09:00:00Z`),
    endsAt: Temporal.Instant.from(`2026-11-${day}T10:00:00Z`),
    subject: `Day ${day}`,
  });
const WINDOW = `/users/${ANA}/calendarView/delta?startDateTime=2026-11-20T00:00:00Z&endDateTime=2026-11-28T00:00:00Z`;
const ask = (path: string, headers: Record<string, string> = {}) =>
  asking.graph('app', 'GET', path, undefined, headers);
function follow(answer: Answer, name: '@odata.deltaLink' | '@odata.nextLink', headers: Record<string, string> = {}) {
  const url = new URL(String(answer.body[name]));
  return ask(url.pathname.replace('/v1.0', '') + url.search, headers);
}
const subjects = (answer: Answer) =>
  (answer.body.value as { id: string; subject?: string; '@removed'?: unknown }[]).map(
    (each) => each['@removed'] ?? each.subject,
  );

describe('the changes of a calendar view', () => {
  it.each(['$select=subject', '$filter=x', '$expand=x', '$orderby=x'])('cannot be asked with %s', async (query) => {
    expect((await ask(`${WINDOW}&${query}`)).status).toBe(400);
  });

  it('are only those since the link, inside the window, and include what was removed', async () => {
    const kept = add(21);
    const removed = add(22);
    add(29);
    const first = await ask(WINDOW);
    expect(subjects(first)).toEqual(['Day 21', 'Day 22']);
    const quiet = await follow(first, '@odata.deltaLink');
    expect(subjects(quiet)).toEqual([]);
    add(23);
    await asking.graph('app', 'PATCH', `/users/${ANA}/events/${kept.id}`, { subject: 'Renamed' });
    await asking.graph('app', 'DELETE', `/users/${ANA}/events/${removed.id}`);
    const second = await follow(quiet, '@odata.deltaLink');
    expect(subjects(second)).toEqual(['Day 23', 'Renamed', { reason: 'deleted' }]);
    expect(subjects(await follow(second, '@odata.deltaLink'))).toEqual([]);
  });

  it('come in pages of the size preferred, with the delta link on the last', async () => {
    for (const day of [21, 22, 23]) add(day);
    const prefer = { prefer: 'odata.maxpagesize=2' };
    const first = await ask(WINDOW, prefer);
    expect([subjects(first), first.body['@odata.deltaLink']]).toEqual([['Day 21', 'Day 22'], undefined]);
    const second = await follow(first, '@odata.nextLink', prefer);
    expect(subjects(second)).toEqual(['Day 23']);
    expect(second.body['@odata.deltaLink']).toBeDefined();
  });

  it('must be asked for anew when the token is gone', async () => {
    const first = await ask(WINDOW);
    expireDeltaTokens(asking.tenant);
    expect((await follow(first, '@odata.deltaLink')).status).toBe(410);
    expect((await ask(WINDOW)).status).toBe(200);
  });
});
