import { ActivityTypes, CardFactory, type CloudAdapter, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import type { Converse, Reply } from '../../conversation/turn.ts';
import type { ServiceState } from '../../ports/service-state.ts';
import { addressed } from './addressed.ts';
import { connectorTokenCheck } from './connector-token.ts';
import { rememberConversation } from './conversations.ts';
import { CARD_ACTION, tenantOf, turnOf } from './turn-of.ts';

export interface BotEndpointParts {
  readonly adapter: CloudAdapter;
  readonly config: Pick<Config, 'tenantId' | 'isBotAuthenticated' | 'bot' | 'botId'>;
  readonly state: ServiceState;
  readonly converse: Converse;
  readonly log: Logger;
}

interface Answered {
  status: number;
  body: unknown;
}

/** What botbuilder wants of a response, kept for a fetch Response. */
function responseShim(answered: Answered) {
  const shim = {
    socket: null,
    header: () => shim,
    status: (status: number) => {
      answered.status = status;
      return shim;
    },
    send: (body: unknown) => {
      answered.body = body;
      return shim;
    },
    end: () => shim,
  };
  return shim;
}

/** The body of an invoke's answer (platform facts E4). */
interface InvokeBody {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

const cardAnswer = (reply: Reply, reader: string) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: addressed(reply.card, reader),
});
const NOTHING = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Nothing to do.' };

async function remember(parts: BotEndpointParts, context: TurnContext, person: string): Promise<void> {
  const { activity } = context;
  if (activity.conversation.conversationType === 'groupChat' || activity.conversation.isGroup) return;
  try {
    await rememberConversation(parts.state, person, {
      conversationId: activity.conversation.id,
      serviceUrl: activity.serviceUrl,
      mri: activity.from.id,
    });
  } catch (error) {
    parts.log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'a conversation could not be remembered');
  }
}

async function answerTurn(parts: BotEndpointParts, context: TurnContext): Promise<void> {
  if (tenantOf(context.activity)?.toLowerCase() !== parts.config.tenantId) {
    parts.log.warn('an activity from another tenant was refused');
    await invokeAnswer(context, {
      statusCode: 403,
      type: 'application/vnd.microsoft.error',
      value: { code: 'Forbidden', message: 'This bot serves another organisation.' },
    });
    return;
  }
  const turn = turnOf(context.activity);
  if (turn === null) return invokeAnswer(context, NOTHING);
  if (turn.kind !== 'press') await remember(parts, context, turn.person);
  if (turn.kind === 'message') await context.sendActivity({ type: ActivityTypes.Typing });
  const reply = await parts.converse(turn);
  if (context.activity.type === ActivityTypes.Invoke)
    return invokeAnswer(context, reply === null ? NOTHING : cardAnswer(reply, context.activity.from.id));
  if (reply !== null)
    await context.sendActivity({
      type: ActivityTypes.Message,
      summary: reply.notification,
      attachments: [CardFactory.adaptiveCard(addressed(reply.card, context.activity.from.id))],
    });
}

async function invokeAnswer(context: TurnContext, body: InvokeBody): Promise<void> {
  if (context.activity.type !== ActivityTypes.Invoke) return;
  const status = context.activity.name === CARD_ACTION ? 200 : 501;
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status, body: status === 200 ? body : undefined },
  });
}

function statusOf(error: unknown): number {
  const code = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0;
  return code >= 400 && code < 600 ? code : 500;
}

/** `/api/messages`: verifies the connector's token, checks the tenant, and lets the conversation answer. 401 for anything it can't verify. */
export function botEndpoint(parts: BotEndpointParts): (request: Request) => Promise<Response> {
  const isFromConnector = connectorTokenCheck(parts.config);
  return async (request) => {
    const answered: Answered = { status: 200, body: undefined };
    let body: unknown;
    try {
      body = await request.json();
    } catch {
      return Response.json({ code: 'invalid-field', message: 'The activity is not JSON.' }, { status: 400 });
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return Response.json({ code: 'invalid-field', message: 'The activity is not an object.' }, { status: 400 });
    const activity = body as Record<string, unknown>;
    const isTrusted =
      !parts.config.isBotAuthenticated ||
      (await isFromConnector(request.headers.get('authorization'), String(activity.serviceUrl)));
    if (!isTrusted) return new Response(null, { status: 401 });
    const incoming = {
      body: activity,
      headers: Object.fromEntries(request.headers),
      method: 'POST',
    };
    try {
      await parts.adapter.process(incoming, responseShim(answered), (context) => answerTurn(parts, context));
    } catch (error) {
      answered.status = statusOf(error);
      answered.body = undefined;
      if (answered.status >= 500)
        parts.log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'a bot turn failed');
    }
    return answered.body === undefined
      ? new Response(null, { status: answered.status })
      : Response.json(answered.body, { status: answered.status });
  };
}
