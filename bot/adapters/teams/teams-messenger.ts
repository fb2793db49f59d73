import { type Activity, ActivityTypes, CardFactory, type CloudAdapter, TeamsInfo, type TurnContext } from 'botbuilder';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Config } from '../../config.ts';
import type { CardJson, Delivery, Messenger } from '../../ports/messenger.ts';
import type { ServiceState } from '../../ports/service-state.ts';
import { StoreError } from '../../ports/store-error.ts';
import { addressed } from './addressed.ts';
import { conversationWith, type KnownConversation, referenceTo, rememberConversation } from './conversations.ts';
import { Pace } from './pace.ts';
import { withPatience } from './patience.ts';

/** Where proactive messages go before any activity has told us better (platform facts E3). */
const PUBLIC_SERVICE_URL = 'https://smba.trafficmanager.net/teams/';

export interface MessengerParts {
  readonly adapter: CloudAdapter;
  readonly config: Config;
  readonly state: ServiceState;
}

function messageWith(card: CardJson, notification: string): Partial<Activity> {
  return { type: ActivityTypes.Message, summary: notification, attachments: [CardFactory.adaptiveCard(card)] };
}

function refusalOf(error: unknown): Delivery | null {
  const status = statusOf(error);
  if (status !== 403) return null;
  const words = error instanceof Error ? `${error.message} ${JSON.stringify('body' in error ? error.body : '')}` : '';
  return words.includes('MessageWritesBlocked') ? { state: 'blocked' } : { state: 'not installed' };
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : null;
}

/** The remembered chat is no more, or nobody listens where it was: nothing was sent, so another chat may be opened. */
function isGone(error: unknown): boolean {
  return statusOf(error) === 404 || (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED');
}

function asStoreError(error: unknown, doing: string): StoreError {
  const status = statusOf(error);
  const kind = status === 429 ? 'throttled' : status !== null && status < 500 ? 'refused' : 'unavailable';
  return new StoreError(kind, doing, status, { cause: error });
}

/** The bot's outgoing side through botbuilder: one-to-one chats by Entra object id, created once and remembered; one pace for everything it asks. */
export class TeamsMessenger implements Messenger {
  constructor(
    private readonly parts: MessengerParts,
    private readonly pace: Pace = new Pace(),
  ) {}

  async send(to: PersonId, card: CardJson, notification: string): Promise<Delivery> {
    const known = await conversationWith(this.parts.state, to);
    if (known?.isBlocked === true) return { state: 'blocked' };
    try {
      const activityId = await this.sendTo(known ?? (await this.open(to)), card, notification).catch(
        async (error: unknown) => {
          if (known === null || !isGone(error)) throw error;
          return this.sendTo(await this.open(to), card, notification);
        },
      );
      return { state: 'sent', activityId };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.state === 'blocked') await this.noteBlocked(to);
      if (refusal !== null) return refusal;
      throw error instanceof StoreError ? error : asStoreError(error, 'send a card');
    }
  }

  /** Not tried again until they say something to the bot. */
  private async noteBlocked(person: PersonId): Promise<void> {
    const where = await conversationWith(this.parts.state, person);
    if (where !== null) await rememberConversation(this.parts.state, person, { ...where, isBlocked: true });
  }

  private sendTo(where: KnownConversation, card: CardJson, notification: string): Promise<string> {
    return this.within(where, async (context) => {
      const sent = await context.sendActivity(messageWith(addressed(card, where.mri), notification));
      return sent?.id ?? '';
    });
  }

  async update(to: PersonId, activityId: string, card: CardJson): Promise<boolean> {
    const where = await conversationWith(this.parts.state, to);
    if (where === null) return false;
    try {
      await this.within(where, (context) =>
        context.updateActivity({ ...messageWith(addressed(card, where.mri), 'Supervision'), id: activityId }),
      );
      return true;
    } catch (error) {
      const status = statusOf(error);
      if (status === 404 || status === 403) return false;
      throw error instanceof StoreError ? error : asStoreError(error, 'update a card');
    }
  }

  /** botbuilder resolves a failed proactive turn as if it had been sent; the error is caught inside and thrown outside. */
  private async within<T>(where: KnownConversation, say: (context: TurnContext) => Promise<T>): Promise<T> {
    const { adapter, config } = this.parts;
    let said: { readonly value: T } | undefined;
    let failure: unknown;
    await adapter.continueConversationAsync(
      config.botId,
      referenceTo(where, config.botId, config.tenantId),
      async (context) => {
        try {
          said = { value: await withPatience(() => this.inTurn(() => say(context))) };
        } catch (error) {
          failure = error;
        }
      },
    );
    if (said === undefined) throw failure ?? new StoreError('nonsense', 'send a card', null);
    return said.value;
  }

  /** Every try takes a turn of its own: the connector counts those it refuses, too. */
  private async inTurn<T>(ask: () => Promise<T>): Promise<T> {
    await this.pace.turn();
    return ask();
  }

  private async open(to: PersonId): Promise<KnownConversation> {
    const { adapter, config } = this.parts;
    const serviceUrl = config.bot.serviceUrl ?? PUBLIC_SERVICE_URL;
    const parameters = {
      isGroup: false,
      bot: { id: `28:${config.botId}`, name: 'Supervision' },
      members: [{ id: to, name: '' }],
      tenantId: config.tenantId,
      channelData: { tenant: { id: config.tenantId } },
      activity: undefined as unknown as Activity,
    };
    let opened: KnownConversation | undefined;
    const create = () =>
      adapter.createConversationAsync(
        config.botId,
        'msteams',
        serviceUrl,
        'https://api.botframework.com',
        parameters,
        async (context) => {
          const member = await this.inTurn(() => TeamsInfo.getMember(context, to));
          opened = { conversationId: context.activity.conversation.id, serviceUrl, mri: member.id };
        },
      );
    await withPatience(() => this.inTurn(create));
    if (opened === undefined) throw new StoreError('nonsense', 'open a conversation', null);
    await rememberConversation(this.parts.state, to, opened);
    return opened;
  }
}
