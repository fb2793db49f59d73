import type { Hono } from 'hono';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';

/** What a request carries through the API. */
export interface ApiEnvironment {
  Variables: {
    /** Set by `authenticate`; every resource runs after it. */
    actor: Actor;
    /** The refusal's code, for the log. */
    code: string;
    requestId: string;
  };
}

export type Api = Hono<ApiEnvironment>;

/** What the resources need to answer. */
export interface ApiParts {
  readonly ports: Ports;
  readonly trustName: string;
}
