import type { MiddlewareHandler } from 'hono';
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { hasLeft } from '../../shared/domain/access/has-left.ts';
import { type Instant, londonDateOf } from '../../shared/domain/dates.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import type { Config } from '../config.ts';
import type { Ports } from '../ports/index.ts';
import { StoreError } from '../ports/store-error.ts';
import { answerError } from './answer.ts';
import type { ApiEnvironment } from './environment.ts';

const SCOPE = 'access_as_user';
const CLOCK_LEEWAY_SECONDS = 5;
const PERSON_KEPT_MS = 30_000;
const claims = z.object({ oid: z.string().min(1), tid: z.string(), scp: z.string(), ver: z.literal('2.0') });

export interface AuthenticateParts {
  readonly ports: Pick<Ports, 'clock' | 'register'>;
  readonly config: Pick<Config, 'identity' | 'clientId' | 'tenantId'>;
  /** The issuer's public keys. */
  readonly keys: JWTVerifyGetKey;
}

/** Why a token is not believed; null = the outside world, not the token, is at fault. */
function isTokensFault(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return error instanceof z.ZodError;
  return !(
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === 'ERR_JOSE_GENERIC'
  );
}

async function personIdOf(token: string, { config, keys }: AuthenticateParts): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: config.identity.issuer,
      audience: config.clientId,
      algorithms: ['RS256'],
      clockTolerance: CLOCK_LEEWAY_SECONDS,
      requiredClaims: ['exp', 'iss', 'aud'],
    });
    const { oid, tid, scp } = claims.parse(payload);
    return tid === config.tenantId && scp.split(' ').includes(SCOPE) ? oid : null;
  } catch (error) {
    if (isTokensFault(error)) return null;
    throw new StoreError('unavailable', 'read the issuer’s keys', null, { cause: error });
  }
}

/** Remembers people for half a minute, so that a save does not read the register again each time. */
function rememberPeople(register: Ports['register']): (id: string) => Promise<Person | null> {
  const known = new Map<string, { person: Person; until: number }>();
  return async (id) => {
    const found = known.get(id);
    if (found !== undefined && found.until > performance.now()) return found.person;
    const person = await register.person(id);
    if (person === null) known.delete(id);
    else known.set(id, { person, until: performance.now() + PERSON_KEPT_MS });
    return person;
  };
}

function isHere(person: Person | null, now: Instant): person is Person {
  return person !== null && !hasLeft(person, londonDateOf(now));
}

/**
 * Turns a bearer token into the actor. 401 without a valid token for this API (signature, issuer, audience, tenant, scope, person, time);
 * 403 for somebody the trust's register does not know or who has left; 503 when the issuer's keys or the register cannot be read.
 */
export function authenticate(parts: AuthenticateParts): MiddlewareHandler<ApiEnvironment> {
  const personOf = rememberPeople(parts.ports.register);
  return async (c, next) => {
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const id = token === undefined ? null : await personIdOf(token, parts);
    if (token === undefined || id === null) {
      c.header('WWW-Authenticate', token === undefined ? 'Bearer' : 'Bearer error="invalid_token"');
      return answerError(c, { code: 'signed-out', message: 'Please sign in again.' });
    }
    const [person, now] = await Promise.all([personOf(id), parts.ports.clock.now()]);
    if (!isHere(person, now)) {
      const message =
        'You are not in the trust’s list of people for supervision. Ask your safeguarding lead to add you.';
      return answerError(c, { code: 'not-allowed', message });
    }
    c.set('actor', { person, token, now });
    return next();
  };
}
