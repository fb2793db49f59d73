import { beforeEach, describe, expect, it } from 'vitest';
import { changePerson } from '../../control/people.ts';
import { type Asking, askingTenant } from '../core/ask.ts';
import { grantMail, sentMail } from './sent-mail.ts';

const SAM = '44444444-0000-4000-8000-000000000001';
const ELLA = '44444444-0000-4000-8000-000000000002';
const PEOPLE = [
  { oid: SAM, name: 'Sam Test', mail: 'sam@harbourtrust.example' },
  { oid: ELLA, name: 'Ella Test', mail: 'ella@harbourtrust.example' },
];
const letter = (address = 'kit@agency.example', bytes = 'SGVsbG8=') => ({
  message: {
    subject: 'Supervision',
    body: { contentType: 'text', content: 'A time has been agreed.' },
    toRecipients: [{ emailAddress: { address, name: 'Kit' } }],
    internetMessageHeaders: [{ name: 'x-letter', value: 'letter-1' }],
    attachments: [
      {
        '@odata.type': '#microsoft.graph.fileAttachment',
        name: 'a.ics',
        contentType: 'text/calendar',
        contentBytes: bytes,
      },
    ],
  },
});
const FROM_SAM = `/users/${SAM}/sendMail`;

describe('sending mail', () => {
  let asking: Asking;
  beforeEach(async () => {
    asking = await askingTenant(PEOPLE);
  });
  const codeOf = async (as: string | null, path: string, body: unknown) => {
    const answer = await asking.graph(as, 'POST', path, body);
    return [answer.status, (answer.body.error as { code?: string } | undefined)?.code ?? ''];
  };

  it('is refused without a token', async () => {
    expect((await asking.graph(null, 'POST', FROM_SAM, letter())).status).toBe(401);
  });

  it('is refused to the service until an administrator grants it', async () => {
    expect(await codeOf('app', FROM_SAM, letter())).toEqual([403, 'ErrorAccessDenied']);
    expect(sentMail(asking.tenant)).toEqual([]);
  });

  it('is refused to a person without the scope, and from somebody else’s mailbox', async () => {
    expect(await codeOf(SAM, '/me/sendMail', letter())).toEqual([403, 'ErrorAccessDenied']);
    const scoped = await askingTenant(PEOPLE, ['Mail.Send']);
    expect((await scoped.graph(SAM, 'POST', `/users/${ELLA}/sendMail`, letter())).status).toBe(403);
    expect((await scoped.graph(SAM, 'POST', '/me/sendMail', letter())).status).toBe(202);
  });

  describe('once granted', () => {
    beforeEach(() => grantMail(asking.tenant, true));

    it('stays refused for a mailbox outside the group', async () => {
      changePerson(asking.tenant, SAM, { inMailboxScope: false });
      expect(await codeOf('app', FROM_SAM, letter())).toEqual([403, 'ErrorAccessDenied']);
    });

    it('answers 404 for somebody without a mailbox', async () => {
      changePerson(asking.tenant, SAM, { hasMailbox: false });
      expect(await codeOf('app', FROM_SAM, letter())).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
    });

    it('refuses an address that is none, an empty message and a header that is not x-', async () => {
      expect(await codeOf('app', FROM_SAM, letter('kit at agency'))).toEqual([400, 'ErrorInvalidRecipients']);
      expect(await codeOf('app', FROM_SAM, { message: {} })).toEqual([400, 'ErrorInvalidParameter']);
      const odd = letter();
      odd.message.internetMessageHeaders = [{ name: 'Message-ID', value: 'x' }];
      expect(await codeOf('app', FROM_SAM, odd)).toEqual([400, 'InvalidInternetMessageHeader']);
    });

    it('takes an enclosure just under 3 MB and refuses one of 3 MB', async () => {
      const bytes = (count: number) => Buffer.alloc(count, 'a').toString('base64');
      expect(
        (await asking.graph('app', 'POST', FROM_SAM, letter('kit@agency.example', bytes(3 * 1024 * 1024 - 1)))).status,
      ).toBe(202);
      expect(await codeOf('app', FROM_SAM, letter('kit@agency.example', bytes(3 * 1024 * 1024)))).toEqual([
        413,
        'ErrorMessageSizeExceeded',
      ]);
    });

    it('keeps what was sent, whole, for whoever looks', async () => {
      await asking.graph('app', 'POST', FROM_SAM, letter());
      expect(sentMail(asking.tenant)).toMatchObject([
        {
          from: 'sam@harbourtrust.example',
          to: 'kit@agency.example',
          subject: 'Supervision',
          headers: { 'x-letter': 'letter-1' },
          attachments: [{ name: 'a.ics', contentType: 'text/calendar', text: 'Hello' }],
        },
      ]);
    });

    it('is throttled after thirty letters of one mailbox in a minute', async () => {
      for (let sent = 0; sent < 30; sent += 1) await asking.graph('app', 'POST', FROM_SAM, letter());
      const answers = [
        await codeOf('app', FROM_SAM, letter()),
        await codeOf('app', `/users/${ELLA}/sendMail`, letter()),
      ];
      expect(answers).toEqual([
        [429, 'ApplicationThrottled'],
        [202, ''],
      ]);
    });
  });
});
