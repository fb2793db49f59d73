import { absent, type CoverageEntry, partial, supported } from './entry.ts';

export const ENTRA_COVERAGE: readonly CoverageEntry[] = [
  ...supported('unverified', [
    'GET /{tid}/discovery/v2.0/keys',
    'GET /{tid}/v2.0/.well-known/openid-configuration',
    'OPTIONS /{tid}/oauth2/v2.0/token',
  ]),
  ...partial('unverified', 'no sign-in session: every sign-in picks a person, prompt=none needs a login_hint', [
    'GET /{tid}/oauth2/v2.0/authorize',
    'GET /{tid}/oauth2/v2.0/logout',
  ]),
  ...partial(
    'unverified',
    'client credentials, on-behalf-of, authorization code and refresh only; no conditional access, no continuous access evaluation; refresh tokens are not rotated away',
    ['POST /{tid}/oauth2/v2.0/token'],
  ),
  ...absent('no grant type for devices', ['POST /{tid}/oauth2/v2.0/devicecode']),
];
