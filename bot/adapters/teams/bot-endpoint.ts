import { ActivityTypes, CardFactory, type CloudAdapter, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import type { AnswerExtension } from '../../conversation/extension/extension-turn.ts';
import type { Converse, OpenDialog, Turn } from '../../conversation/turn.ts';
import type { Links } from '../../ports/index.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { ServiceState } from '../../ports/service-state.ts';
import { addressed } from './addressed.ts';
import { answerAmongOthers } from './answer-among-others.ts';
import { answerExtensionInvoke, DIALOG_PATIENCE_MS } from './answer-extension.ts';
import { answerInTime, PATIENCE_MS } from './answer-in-time.ts';
import { isAmongOthers } from './chat-people.ts';
import { connectorTokenCheck } from './connector-token.ts';
import { rememberConversation } from './conversations.ts';
import { EXTENSION_FETCH, EXTENSION_SUBMIT } from './extension-of.ts';
import { cardAnswer, dialogAnswer, type InvokeBody, NOTHING, OTHER_TENANT, WORKING } from './invoke-answers.ts';
import { LateAnswers } from './late-answers.ts';
import { CARD_ACTION, dialogOf, TASK_FETCH, TASK_SUBMIT, tenantOf, turnOf } from './turn-of.ts';

export interface BotEndpointParts {
  readonly adapter: CloudAdapter;
  readonly config: Pick<Config, 'tenantId' | 'isBotAuthenticated' | 'bot' | 'botId'>;
  readonly state: ServiceState;
  readonly converse: Converse;
  readonly openDialog: OpenDialog;
  /** Commands of the compose box and of messages. */
  readonly answerExtension: AnswerExtension;
  readonly links: Links;
  /** Where the card of a press goes that takes long. */
  readonly messenger: Messenger;
  readonly log: Logger;
  /** How long a press waits for its card, in milliseconds; left out = a good half second. */
  readonly patienceMs?: number;
  /** How long a dialog waits, in milliseconds; left out = some seconds. */
  readonly dialogPatienceMs?: number;
}

type TurnParts = BotEndpointParts & { readonly late: LateAnswers };

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

async function remember(parts: BotEndpointParts, context: TurnContext, person: string): Promise<void> {
  const { activity } = context;
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

async function answerTurn(parts: TurnParts, context: TurnContext): Promise<void> {
  if (tenantOf(context.activity)?.toLowerCase() !== parts.config.tenantId) {
    parts.log.warn('an activity from another tenant was refused');
    await invokeAnswer(context, OTHER_TENANT);
    return;
  }
  const { name } = context.activity;
  if (name === TASK_FETCH || name === TASK_SUBMIT) return answerTask(parts, context);
  if (name === EXTENSION_FETCH || name === EXTENSION_SUBMIT)
    return answerExtensionInvoke({ ...parts, patienceMs: parts.dialogPatienceMs ?? DIALOG_PATIENCE_MS }, context);
  const turn = turnOf(context.activity);
  if (turn === null) return invokeAnswer(context, NOTHING);
  if (context.activity.type === ActivityTypes.Invoke) return answerInvoke(parts, context, turn);
  if (isAmongOthers(context.activity)) return answerAmongOthers(parts, context, turn);
  await remember(parts, context, turn.person);
  await answerWithMessage(parts, context, turn);
}

/** A typing sign at once, the answer when it is there. */
async function answerWithMessage(parts: BotEndpointParts, context: TurnContext, turn: Turn): Promise<void> {
  const work = parts.converse(turn);
  if (turn.kind !== 'installed') await context.sendActivity({ type: ActivityTypes.Typing });
  const reply = await work;
  if (reply === null) return;
  await context.sendActivity({
    type: ActivityTypes.Message,
    summary: reply.notification,
    attachments: [CardFactory.adaptiveCard(addressed(reply.card, context.activity.from.id))],
  });
}

const trigger = z.object({ trigger: z.literal('automatic') });

/** A press is answered within a second; a refresh that nobody waits for takes as long as it takes. */
async function answerInvoke(parts: BotEndpointParts, context: TurnContext, turn: Turn): Promise<void> {
  const isAutomatic = trigger.safeParse(context.activity.value).success;
  const reply =
    turn.kind === 'press' && !isAutomatic
      ? await answerInTime(parts, turn, parts.patienceMs ?? PATIENCE_MS)
      : await parts.converse(turn);
  if (reply === 'later') return invokeAnswer(context, WORKING);
  await invokeAnswer(context, reply === null ? NOTHING : cardAnswer(reply, context.activity.from.id));
}

/** A dialog opens, or words say why not; one that ends closes. What was done in it has already brought every card up to date. */
async function answerTask(parts: BotEndpointParts, context: TurnContext): Promise<void> {
  const asked = context.activity.name === TASK_FETCH ? dialogOf(context.activity) : null;
  const answer = asked === null ? null : await parts.openDialog(asked);
  const body = answer === null ? {} : dialogAnswer(answer);
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
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

/** Teams, and Outlook with Microsoft 365: there the person is who they are signed in as. Over Web Chat and Direct Line they are whoever they say. */
const CHANNELS: ReadonlySet<string> = new Set(['msteams', 'm365extensions']);

/** `/api/messages`: verifies the connector's token, checks channel and tenant, and lets the conversation answer. 401 for anything it can't verify, 403 for another channel. */
export function botEndpoint(parts: BotEndpointParts): (request: Request) => Promise<Response> {
  const isFromConnector = connectorTokenCheck(parts.config);
  const late = new LateAnswers();
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
    if (parts.config.isBotAuthenticated && !CHANNELS.has(String(activity.channelId))) {
      parts.log.warn('an activity of another channel was refused');
      return new Response(null, { status: 403 });
    }
    const incoming = {
      body: activity,
      headers: Object.fromEntries(request.headers),
      method: 'POST',
    };
    try {
      await parts.adapter.process(incoming, responseShim(answered), (context) =>
        answerTurn({ ...parts, late }, context),
      );
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
