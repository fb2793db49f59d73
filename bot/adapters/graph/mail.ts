import type { Letter, Mail, Posted } from '../../ports/mail.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { GraphAnswer, GraphClient } from './graph-client.ts';

/** Under what Graph takes in one request (about 4 MB; an enclosure under 3 MB). */
const MOST_CHARACTERS = 2_000_000;
const HEADER = 'x-supervision-letter';
/** What Exchange says of an address it will not take. */
const BAD_ADDRESS = new Set(['ErrorInvalidRecipients', 'ErrorInvalidRecipient', 'ErrorRecipientNotFound']);

function messageOf(letter: Letter) {
  return {
    subject: letter.subject,
    body: { contentType: 'text', content: letter.text },
    toRecipients: [{ emailAddress: { address: letter.to.email, name: letter.to.name } }],
    internetMessageHeaders: [{ name: HEADER, value: letter.id }],
    attachments: letter.enclosures.map(({ name, contentType, text }) => ({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name,
      contentType,
      contentBytes: Buffer.from(text, 'utf8').toString('base64'),
    })),
  };
}

function codeIn(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('error' in body)) return '';
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function postedIn({ status, body }: GraphAnswer): Posted {
  if (status < 300) return 'sent';
  if (status === 400 && BAD_ADDRESS.has(codeIn(body))) return 'bad address';
  if (status === 404) return 'no mailbox';
  if (status === 413) return 'too big';
  return status >= 500 ? 'unsure' : 'refused';
}

/** Before patience ran out nothing had gone out; of an answer that was lost nobody can say. */
function postedAfter(error: unknown): Posted {
  if (!(error instanceof StoreError)) throw error;
  if (error.status === 429 || error.status === 503) return 'busy';
  return error.kind === 'unavailable' ? 'unsure' : 'refused';
}

class OutlookMail implements Mail {
  constructor(private readonly graph: GraphClient) {}

  async send(letter: Letter): Promise<Posted> {
    if (JSON.stringify(letter).length > MOST_CHARACTERS) return 'too big';
    const path = `/users/${encodeURIComponent(letter.from)}/sendMail`;
    const body = { message: messageOf(letter), saveToSentItems: true };
    try {
      return postedIn(await this.graph.request({ caller: 'app', method: 'POST', path, body, isOnce: true }));
    } catch (error) {
      return postedAfter(error);
    }
  }
}

/** E-mail through Graph, as the app, with `Mail.Send` granted by Exchange for the supervision mailboxes only (platform D4). */
export function createMail(graph: GraphClient): Mail {
  return new OutlookMail(graph);
}
