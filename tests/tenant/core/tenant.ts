import type { Hono } from 'hono';
import type { LocalClock } from './clock.ts';
import type { Db } from './database.ts';
import type { Faults } from './faults.ts';
import type { IssuerKeys } from './keys.ts';
import type { RegisteredCertificate } from './registration.ts';
import type { RequestLog } from './request-log.ts';
import type { Throttle } from './throttle.ts';

/** What happened in the tenant that an open shell page, or a subscription, wants to hear of. */
export type TenantEvent =
  | { readonly type: 'chat'; readonly person: string }
  | {
      readonly type: 'calendar';
      readonly person: string;
      readonly eventId: string;
      readonly change: 'created' | 'updated' | 'deleted';
    }
  | { readonly type: 'list'; readonly listId: string; readonly itemId: number }
  | { readonly type: 'reset' };

/** The shared state every service of the tenant is built on. */
export interface Tenant {
  readonly db: Db;
  readonly clock: LocalClock;
  readonly faults: Faults;
  readonly throttle: Throttle;
  readonly requests: RequestLog;
  readonly keys: IssuerKeys;
  /** Certificates registered for the service's and the bot's app; client assertions must be signed by one of them. */
  readonly certificates: readonly RegisteredCertificate[];
  /** `http://localhost:4100`, or wherever this tenant listens. */
  readonly origin: string;
  /** Holds `certificate/` (the service's) and `seed/` (copies of the freshly made trust). */
  readonly dataFolder: string;
  /** Where the service under test listens: bot messages and the tab. */
  readonly serviceOrigin: string;
  /** Tells listeners; never waits for them. */
  announce(event: TenantEvent): void;
  listen(listener: (event: TenantEvent) => void): () => void;
  /** The whole tenant as one fetch, for `$batch` and for calls within the process. */
  app(): Hono;
}
