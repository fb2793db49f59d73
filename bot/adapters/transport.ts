import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { StoreError } from '../ports/store-error.ts';
import { rewriteFor } from './transport/origins.ts';
import { type Counts, RequestCounts } from './transport/request-counts.ts';
import { unitsOfRequest } from './transport/resource-units.ts';
import { backoffMs, PASSING, wantedPauseMs } from './transport/retry-delay.ts';
import { routeTemplate } from './transport/route-template.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface TransportOptions {
  readonly config: Pick<Config, 'localTenant' | 'siteUrl' | 'trustName'>;
  readonly log: Logger;
  readonly fetch?: Fetch;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly random?: () => number;
  readonly nowMs?: () => number;
  /** How long one attempt may take. */
  readonly timeoutMs?: number;
  /** How long we wait in all between attempts before giving up. */
  readonly patienceMs?: number;
}

/** The one way out to Graph, SharePoint and the sign-in service, with the one policy for all three. */
export interface Transport {
  /**
   * The answer, once it is not a passing failure. Statuses such as 400, 404 and 412 are handed on for the caller to judge.
   * `isOnce` is for what has neither key nor ETag: an answer that is lost on the way is not asked for again.
   * @throws StoreError `throttled` or `unavailable` after patience has run out.
   */
  fetch(url: string, init?: RequestInit, how?: { readonly isOnce?: boolean }): Promise<Response>;
  counts(): Counts;
  /** The counts so far; counting begins again. For benchmarks. */
  takeCounts(): Counts;
}

const VERSION = '0.1.0';
const MAX_ATTEMPTS = 6;

/** How SharePoint asks a tenant's own app to name itself (platform C1). */
function userAgentOf(trustName: string): string {
  return `NONISV|${trustName.replace(/[^A-Za-z0-9]/g, '')}|SafeguardingSupervision/${VERSION}`;
}

/** Answers of something in between that may have passed the request on. */
const LOST = new Set([502, 504]);

type Outcome = { readonly response: Response } | { readonly cut: unknown };

interface Attempted {
  readonly doing: string;
  readonly units: number;
  readonly requestId: string;
  readonly isOnce: boolean;
}

class PolicyTransport implements Transport {
  private readonly counted = new RequestCounts();
  /** Until when each origin wants to be left alone, in our milliseconds. */
  private readonly pausedUntil = new Map<string, number>();
  private readonly rewrite;
  private readonly userAgent;
  private readonly ask: Fetch;
  private readonly sleep;
  private readonly random;
  private readonly nowMs;
  private readonly timeoutMs;
  private readonly patienceMs;
  private readonly log;

  constructor(options: TransportOptions) {
    this.rewrite = rewriteFor(options.config);
    this.userAgent = userAgentOf(options.config.trustName);
    this.ask = options.fetch ?? ((url, init) => fetch(url, init));
    this.sleep = options.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
    this.random = options.random ?? Math.random;
    this.nowMs = options.nowMs ?? Date.now;
    this.timeoutMs = options.timeoutMs ?? 15_000;
    this.patienceMs = options.patienceMs ?? 30_000;
    this.log = options.log;
  }

  counts(): Counts {
    return this.counted.now();
  }

  takeCounts(): Counts {
    return this.counted.take();
  }

  async fetch(url: string, init: RequestInit = {}, { isOnce = false } = {}): Promise<Response> {
    const method = init.method ?? 'GET';
    const about: Attempted = {
      doing: `${method} ${routeTemplate(url)}`,
      units: unitsOfRequest(method, url, init.body),
      requestId: crypto.randomUUID(),
      isOnce,
    };
    const headers = new Headers(init.headers);
    headers.set('user-agent', this.userAgent);
    if (!headers.has('client-request-id')) headers.set('client-request-id', about.requestId);
    return this.persist(this.rewrite(url), { ...init, method, headers, redirect: 'manual' }, about);
  }

  private async persist(url: string, init: RequestInit, about: Attempted): Promise<Response> {
    const { origin } = new URL(url);
    let waited = await this.waitForOrigin(origin, about);
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.attempt(url, init, about, attempt);
      const wanted = 'response' in outcome ? wantedPauseMs(outcome.response.headers, this.nowMs()) : null;
      if (wanted !== null) this.pausedUntil.set(origin, this.nowMs() + wanted);
      if ('response' in outcome && !PASSING.has(outcome.response.status)) return outcome.response;
      if ('response' in outcome && outcome.response.status === 429) this.counted.refused();
      const pause = Math.max(wanted ?? 0, backoffMs(attempt, this.random));
      const mayBeDone = 'cut' in outcome || LOST.has(outcome.response.status);
      if (about.isOnce && mayBeDone) throw this.giveUp(outcome, about, wanted);
      if (attempt === MAX_ATTEMPTS || waited + pause > this.patienceMs) throw this.giveUp(outcome, about, wanted);
      if ('response' in outcome) await outcome.response.body?.cancel();
      this.log.warn(
        { doing: about.doing, requestId: about.requestId, attempt, pause, status: statusOf(outcome) },
        'retry',
      );
      await this.sleep(pause);
      waited += pause;
    }
  }

  /** Waits while an earlier answer asked for a pause, if that is within patience. */
  private async waitForOrigin(origin: string, about: Attempted): Promise<number> {
    const pause = (this.pausedUntil.get(origin) ?? 0) - this.nowMs();
    if (pause <= 0) return 0;
    if (pause > this.patienceMs) {
      throw new StoreError('throttled', about.doing, 429, { retryAfterSeconds: Math.ceil(pause / 1000) });
    }
    await this.sleep(pause);
    return pause;
  }

  private async attempt(url: string, init: RequestInit, about: Attempted, attempt: number): Promise<Outcome> {
    const startedMs = this.nowMs();
    this.counted.attempt(about.doing, about.units, attempt > 1);
    const outcome = await this.inTime(url, init);
    this.log.debug(
      {
        doing: about.doing,
        requestId: about.requestId,
        attempt,
        units: about.units,
        ms: this.nowMs() - startedMs,
        status: statusOf(outcome),
      },
      'asked',
    );
    return outcome;
  }

  private async inTime(url: string, init: RequestInit): Promise<Outcome> {
    const limit = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => {
        limit.abort();
        resolve({ cut: new Error('no answer in time') });
      }, this.timeoutMs);
    });
    try {
      return await Promise.race([this.answered(url, { ...init, signal: limit.signal }), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Reads the whole body, so that a connection cut halfway counts as cut. */
  private async answered(url: string, init: RequestInit): Promise<Outcome> {
    try {
      const response = await this.ask(url, init);
      const hasBody = response.status !== 204 && response.status !== 304;
      const body = hasBody ? await response.arrayBuffer() : null;
      return { response: new Response(body, { status: response.status, headers: response.headers }) };
    } catch (error) {
      return { cut: error };
    }
  }

  private giveUp(outcome: Outcome, about: Attempted, wanted: number | null): StoreError {
    const status = statusOf(outcome);
    this.log.error({ doing: about.doing, requestId: about.requestId, status }, 'gave up');
    const retryAfter = wanted === null ? {} : { retryAfterSeconds: Math.ceil(wanted / 1000) };
    const cause = 'cut' in outcome ? { cause: outcome.cut } : {};
    return new StoreError(status === 429 ? 'throttled' : 'unavailable', about.doing, status, {
      ...retryAfter,
      ...cause,
    });
  }
}

function statusOf(outcome: Outcome): number | null {
  return 'response' in outcome ? outcome.response.status : null;
}

/** A transport over `fetch`; `fetch`, `sleep`, `random` and `nowMs` can be handed in, so that tests need neither network nor time. */
export function createTransport(options: TransportOptions): Transport {
  return new PolicyTransport(options);
}
