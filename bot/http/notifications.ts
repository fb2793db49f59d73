import type { Logger } from 'pino';
import { z } from 'zod';
import type { Ports } from '../ports/index.ts';
import { StoreError } from '../ports/store-error.ts';
import { type Hearing as Heard, hearNotice, type Notice } from '../use-cases/outlook/hear-notice.ts';

/** More than this many waiting is a flood; what is let go is found by the next delta. */
const MOST_WAITING = 2000;
const MOST_IN_ONE = 1000;
const MOST_TOKEN = 4096;
/** Anybody can send us made-up secrets, and to look one up costs a read: no more than this a minute of those that were never believed. */
const STRANGERS_A_MINUTE = 120;
const MINUTE_MS = 60_000;
const MOST_BELIEVED = 5000;
const LIFECYCLE = ['reauthorizationRequired', 'subscriptionRemoved', 'missed'] as const;

const notification = z.object({
  subscriptionId: z.string().max(128),
  clientState: z.string().max(128),
  tenantId: z.string().max(64),
  lifecycleEvent: z.enum(LIFECYCLE).optional(),
  resourceData: z.object({ id: z.string().max(1024).optional() }).nullish(),
});
const delivery = z.object({ value: z.array(z.unknown()).max(MOST_IN_ONE) });

interface NotificationParts {
  readonly ports: Ports;
  readonly tenantId: string;
  readonly log: Logger;
}

/** Works through notices one after another, each event once however often it was told meanwhile. */
class Hearing {
  private readonly waiting = new Map<string, Notice>();
  private isAtWork = false;
  private readonly believed = new Set<string>();
  private strangers = { sinceMs: Number.NEGATIVE_INFINITY, count: 0 };

  constructor(private readonly parts: NotificationParts) {}

  add(notice: Notice): void {
    const key = [notice.subscription, notice.lifecycle ?? '', notice.event ?? '', notice.secret].join('|');
    if (this.waiting.size >= MOST_WAITING && !this.waiting.has(key)) {
      this.parts.log.warn('too many notifications at once; the next delta finds what is let go');
      return;
    }
    this.waiting.set(key, notice);
    if (!this.isAtWork) void this.work();
  }

  private async work(): Promise<void> {
    this.isAtWork = true;
    for (let next = this.take(); next !== null; next = this.take()) {
      if (!this.isToBeHeard(next)) continue;
      try {
        const heard = await hearNotice(this.parts.ports, next);
        this.remember(next, heard);
      } catch (error) {
        const about = error instanceof StoreError ? { doing: error.doing, kind: error.kind } : { name: nameOf(error) };
        this.parts.log.warn(about, 'a notification could not be followed; the next delta finds it');
      }
    }
    this.isAtWork = false;
  }

  private isToBeHeard({ secret }: Notice): boolean {
    if (this.believed.has(secret)) return true;
    const nowMs = performance.now();
    if (nowMs - this.strangers.sinceMs >= MINUTE_MS) this.strangers = { sinceMs: nowMs, count: 0 };
    this.strangers.count += 1;
    if (this.strangers.count === STRANGERS_A_MINUTE + 1)
      this.parts.log.warn('too many notifications that were never believed; the next delta finds what is let go');
    return this.strangers.count <= STRANGERS_A_MINUTE;
  }

  private remember({ secret }: Notice, heard: Heard): void {
    if (heard === 'refused') {
      this.believed.delete(secret);
      this.parts.log.warn('a notification nobody asked for was not believed');
      return;
    }
    if (this.believed.size >= MOST_BELIEVED) this.believed.clear();
    this.believed.add(secret);
  }

  private take(): Notice | null {
    const [first] = this.waiting;
    if (first === undefined) return null;
    this.waiting.delete(first[0]);
    return first[1];
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

/** What a delivery claims, those of our tenant only; each notification by itself, so that one we don't understand does not take the others with it. */
function noticesIn(value: readonly unknown[], tenantId: string): readonly Notice[] {
  return value.flatMap((each) => {
    const read = notification.safeParse(each);
    if (!read.success || read.data.tenantId.toLowerCase() !== tenantId) return [];
    const { subscriptionId, clientState, lifecycleEvent, resourceData } = read.data;
    return [
      {
        subscription: subscriptionId,
        secret: clientState,
        event: resourceData?.id ?? null,
        lifecycle: lifecycleEvent ?? null,
      },
    ];
  });
}

/**
 * `POST /api/notifications`: Microsoft tells of changes in calendars. Outside the rule of people's tokens: who asks proves itself by the secret we gave
 * for that calendar. The handshake's token is handed back as plain text; a delivery is answered 202 at once and worked on afterwards, because an answer
 * must come within three seconds (platform D3). Says the same whether or not it believes what it is told; logs nothing of it. 400 for what is no delivery.
 */
export function notificationEndpoint(parts: NotificationParts): (request: Request) => Promise<Response> {
  const hearing = new Hearing(parts);
  return async (request) => {
    const token = new URL(request.url).searchParams.get('validationToken');
    if (token !== null) return echo(token);
    const read = delivery.safeParse(await request.json().catch(() => null));
    if (!read.success) return new Response(null, { status: 400 });
    for (const notice of noticesIn(read.data.value, parts.tenantId)) hearing.add(notice);
    return new Response(null, { status: 202 });
  };
}

/** Plain text that no browser takes for a page (the token comes from outside). */
function echo(token: string): Response {
  if (token.length > MOST_TOKEN) return new Response(null, { status: 400 });
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return new Response(token, { status: 200, headers });
}
