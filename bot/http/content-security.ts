import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';

/** The hosts that may show the tab in a frame (Microsoft's list for Teams, Outlook and Microsoft 365). */
const TEAMS_HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** The tab's content security policy: own scripts only, no eval, frames by Teams' hosts (and the local tenant in local mode). */
export function contentSecurityPolicy(config: Pick<Config, 'extraOrigins' | 'localTenant' | 'identity'>): string {
  const signIn = [
    new URL(config.identity.authority).origin,
    ...(config.localTenant === null ? [] : [config.localTenant]),
  ];
  const rules: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    // Fluent UI (griffel) inserts its rules as style elements.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'https://res.cdn.office.net', 'https://static2.sharepointonline.com'],
    // teams-js reads its list of valid hosts from this CDN.
    'connect-src': ["'self'", 'https://res.cdn.office.net', ...signIn],
    'frame-src': ["'self'", ...signIn],
    'frame-ancestors': ["'self'", ...TEAMS_HOSTS, ...config.extraOrigins],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
    .join('; ');
}

/** Headers every answer carries. */
export function securityHeaders(
  config: Pick<Config, 'extraOrigins' | 'localTenant' | 'identity' | 'isProduction'>,
): MiddlewareHandler {
  const policy = contentSecurityPolicy(config);
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    if (config.isProduction) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    if (c.req.path.startsWith('/api/')) c.header('Cache-Control', 'no-store');
  };
}
