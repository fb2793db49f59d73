import { z } from 'zod';
import type { Tenant } from '../../core/tenant.ts';
import { GraphRefusal } from '../core/graph-route.ts';

export const MAIL_SCHEMA = `
CREATE TABLE IF NOT EXISTS sent_mail (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL,
  recipient_name TEXT NOT NULL, subject TEXT NOT NULL, content TEXT NOT NULL, headers TEXT NOT NULL, attachments TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS mail_grant (name TEXT PRIMARY KEY);
`;

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;
/** An enclosure of this size and more wants an upload session. */
const MOST_BYTES = 3 * 1024 * 1024;

const MESSAGE = z.object({
  message: z.object({
    subject: z.string().max(255).optional(),
    body: z.object({ contentType: z.string(), content: z.string() }),
    toRecipients: z
      .array(z.object({ emailAddress: z.object({ address: z.string(), name: z.string().optional() }) }))
      .min(1),
    internetMessageHeaders: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    attachments: z
      .array(
        z.object({
          '@odata.type': z.literal('#microsoft.graph.fileAttachment'),
          name: z.string(),
          contentType: z.string().optional(),
          contentBytes: z.base64(),
        }),
      )
      .default([]),
  }),
  saveToSentItems: z.boolean().optional(),
});

/** One letter that left the tenant (`GET /_local/mail`). */
export interface SentMail {
  readonly id: number;
  /** The tenant's clock. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly text: string }[];
}

interface MailRow {
  readonly id: number;
  readonly at: string;
  readonly sender: string;
  readonly recipient: string;
  readonly recipient_name: string;
  readonly subject: string;
  readonly content: string;
  readonly headers: string;
  readonly attachments: string;
}

/** Every letter, oldest first. */
export function sentMail(tenant: Tenant): readonly SentMail[] {
  return (tenant.db.prepare('SELECT * FROM sent_mail ORDER BY id').all() as MailRow[]).map((row) => ({
    id: row.id,
    at: row.at,
    from: row.sender,
    to: row.recipient,
    name: row.recipient_name,
    subject: row.subject,
    text: row.content,
    headers: JSON.parse(row.headers) as Record<string, string>,
    attachments: JSON.parse(row.attachments) as SentMail['attachments'],
  }));
}

/** Whether Exchange lets the service send from the mailboxes in its scope; not until an administrator says so. */
export function isMailGranted(tenant: Tenant): boolean {
  return tenant.db.prepare("SELECT 1 FROM mail_grant WHERE name = 'Mail.Send'").get() !== undefined;
}

export function grantMail(tenant: Tenant, isGranted: boolean): void {
  const sql = isGranted ? "INSERT OR IGNORE INTO mail_grant (name) VALUES ('Mail.Send')" : 'DELETE FROM mail_grant';
  tenant.db.exec(sql);
}

function refusal(status: number, code: string, message: string): GraphRefusal {
  return new GraphRefusal(status, code, message);
}

/** Takes a message as `sendMail` does: judged whole first, then kept for each recipient. */
export function takeMessage(tenant: Tenant, from: string, body: unknown): void {
  const read = MESSAGE.safeParse(body);
  if (!read.success)
    throw refusal(400, 'ErrorInvalidParameter', "The value of the parameter 'Message' is empty or malformed.");
  const { message } = read.data;
  const bad = message.toRecipients.find((each) => !ADDRESS.test(each.emailAddress.address));
  if (bad !== undefined) throw refusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
  if (message.internetMessageHeaders.some((each) => !/^x-/i.test(each.name)))
    throw refusal(400, 'InvalidInternetMessageHeader', "The internet message header should start with 'x-' or 'X-'.");
  const files = message.attachments.map((each) => ({
    name: each.name,
    contentType: each.contentType ?? 'application/octet-stream',
    bytes: Buffer.from(each.contentBytes, 'base64'),
  }));
  if (files.some((each) => each.bytes.length >= MOST_BYTES))
    throw refusal(413, 'ErrorMessageSizeExceeded', 'The message exceeds the maximum supported size.');
  const insert = tenant.db.prepare(
    'INSERT INTO sent_mail (at, sender, recipient, recipient_name, subject, content, headers, attachments) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { emailAddress } of message.toRecipients)
    insert.run(
      tenant.clock.now().toString(),
      from,
      emailAddress.address,
      emailAddress.name ?? '',
      message.subject ?? '',
      message.body.content,
      JSON.stringify(Object.fromEntries(message.internetMessageHeaders.map((each) => [each.name, each.value]))),
      JSON.stringify(
        files.map(({ name, contentType, bytes }) => ({ name, contentType, text: bytes.toString('utf8') })),
      ),
    );
}
