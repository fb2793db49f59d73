import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Letter } from '../../bot/ports/mail.ts';
import { grantMail, sentMail } from '../tenant/graph/mail/sent-mail.ts';
import { type LocalService, personOf, provisionedService } from './local-service.ts';
import { freshKey, memoryWorld, type World } from './worlds.ts';

const mailbox = (who: Parameters<typeof personOf>[0]) => personOf(who).email ?? '';
const letter = (with_: Partial<Letter> = {}): Letter => ({
  id: freshKey('letter'),
  from: mailbox('sam'),
  to: { email: 'kit@agency.example', name: 'Kit Test' },
  subject: 'Supervision',
  text: 'A time has been agreed.\n',
  enclosures: [
    { name: 'supervision.ics', contentType: 'text/calendar; method=REQUEST; charset=utf-8', text: 'Zoë’s hour' },
  ],
  ...with_,
});

let service: LocalService;
const POSTS: readonly (readonly [string, () => Promise<Pick<World, 'ports'>>])[] = [
  [
    'over the local tenant',
    async () => {
      service = await provisionedService();
      grantMail(service.tenant, true);
      return service;
    },
  ],
  ['in memory', memoryWorld],
];

describe.each(POSTS)('The post %s', (_where, begin) => {
  let world: Pick<World, 'ports'>;
  beforeAll(async () => {
    world = await begin();
  });

  it('takes a letter', async () => {
    expect(await world.ports.mail.send(letter())).toBe('sent');
  });

  it('says so of an address that cannot be one', async () => {
    expect(await world.ports.mail.send(letter({ to: { email: 'kit at agency', name: 'Kit' } }))).toBe('bad address');
  });

  it('does not try what is too big', async () => {
    const big = { name: 'big.txt', contentType: 'text/plain', text: 'x'.repeat(2_000_001) };
    expect(await world.ports.mail.send(letter({ enclosures: [big] }))).toBe('too big');
  });
});

describe('Outlook’s post', () => {
  beforeEach(async () => {
    service = await provisionedService();
    grantMail(service.tenant, true);
  });
  const send = (with_: Partial<Letter> = {}) => service.ports.mail.send(letter(with_));

  it('is closed until the trust opens it', async () => {
    grantMail(service.tenant, false);
    expect(await send()).toBe('refused');
  });

  it('says so of a sender without a mailbox', async () => {
    expect(await send({ from: 'nobody@harbourtrust.example' })).toBe('no mailbox');
  });

  it('keeps text, names and files whole', async () => {
    await send({ id: 'letter-of-its-own' });
    const [sent] = sentMail(service.tenant);
    expect(sent).toMatchObject({ to: 'kit@agency.example', name: 'Kit Test', text: 'A time has been agreed.\n' });
    expect(sent?.headers).toEqual({ 'x-supervision-letter': 'letter-of-its-own' });
    expect(sent?.attachments[0]?.text).toBe('Zoë’s hour');
  });

  it('is asked again when it was throttled or away, and sends one letter', async () => {
    service.tenant.faults.set([
      { match: 'sendMail', times: 1, status: 429, retryAfterSeconds: 1 },
      { match: 'sendMail', times: 1, status: 503 },
    ]);
    expect(await send()).toBe('sent');
    expect(sentMail(service.tenant)).toHaveLength(1);
  });

  it('stays busy for as long as it is throttled, and nothing went out', async () => {
    service.tenant.faults.set([{ match: 'sendMail', status: 429, retryAfterSeconds: 1 }]);
    expect(await send()).toBe('busy');
    expect(sentMail(service.tenant)).toEqual([]);
  });

  it.each(['before', 'after'] as const)(
    'does not send twice when the line is cut %s the letter was taken',
    async (drop) => {
      service.tenant.faults.set([{ match: 'sendMail', times: 1, drop }]);
      expect(await send()).toBe('unsure');
      expect(sentMail(service.tenant)).toHaveLength(drop === 'after' ? 1 : 0);
    },
  );

  it('does not send again after something in between gave up waiting', async () => {
    service.tenant.faults.set([{ match: 'sendMail', times: 1, status: 504 }]);
    expect(await send()).toBe('unsure');
    expect(service.tenant.requests.since(0).filter((each) => each.path.includes('sendMail'))).toHaveLength(1);
  });
});
