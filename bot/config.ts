import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What the service is told by its environment, parsed once. Only the composition roots read it. */
export interface Config {
  readonly isProduction: boolean;
  readonly port: number;
  /** Tells several services side by side apart, in logs and claims. */
  readonly instance: string;
  readonly trustName: string;
  readonly tenantId: string;
  /** The app registration: audience of the tab's tokens, and the app that calls Graph and SharePoint. */
  readonly clientId: string;
  /** Empty only in local mode with the bot's authentication off. */
  readonly botId: string;
  readonly teamsAppId: string;
  /** The one site that holds everything, without a slash at the end. */
  readonly siteUrl: string;
  /** Where the tab and the bot are reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly certificate: { readonly pem: string; readonly keyPem: string };
  readonly isBotAuthenticated: boolean;
  /** Origin of the local tenant; null against the real Microsoft 365. */
  readonly localTenant: string | null;
  /** Origins that may frame the tab beside Microsoft's own; empty in production. */
  readonly extraOrigins: readonly string[];
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly identity: Identity;
  readonly bot: BotIdentity;
}

/** Who issues tokens for the tab and for the service itself. */
export interface Identity {
  readonly authority: string;
  readonly issuer: string;
  readonly jwksUri: string;
  /** Static OpenID metadata (JSON) and the host to trust without discovery; null in production (teams-host.md section 4). */
  readonly staticMetadata: { readonly knownAuthority: string; readonly json: string } | null;
}

/** Who signs the activities the bot receives. */
export interface BotIdentity {
  readonly openIdMetadata: string;
  readonly issuer: string;
  /** The connector's address in local mode; null = whatever the authenticated activity says. */
  readonly serviceUrl: string | null;
}

/** The environment is not usable; `problems` are plain-English sentences, all of them at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`The service cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

const guid = z.guid();
const optional = z.string().trim().default('');
const environment = z.object({
  NODE_ENV: optional,
  PORT: z.string().trim().default('3978'),
  INSTANCE: optional,
  /** Azure App Service tells its instances apart by this; they share every other setting. */
  WEBSITE_INSTANCE_ID: optional,
  TENANT_ID: optional,
  CLIENT_ID: optional,
  BOT_ID: optional,
  TEAMS_APP_ID: optional,
  SITE_URL: optional,
  PUBLIC_URL: optional,
  CERTIFICATE: optional,
  CERTIFICATE_KEY: optional,
  CERTIFICATE_PEM: optional,
  BOT_AUTH: z.string().trim().default('on'),
  LOCAL_TENANT: optional,
  EXTRA_ORIGINS: optional,
  ISSUER: optional,
  AUTHORITY_METADATA: optional,
  LOG_LEVEL: z.string().trim().default('info'),
  TRUST_NAME: optional,
});
type Environment = z.infer<typeof environment>;
const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']);

function trimSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === trimSlash(text);
}

function problemsAnywhere(env: Environment): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const port = Number(env.PORT);
  must(Number.isInteger(port) && port >= 0 && port < 65536, 'PORT must be a whole number from 0 to 65535.');
  must(guid.safeParse(env.TENANT_ID).success, 'TENANT_ID must be the directory (tenant) id, a GUID.');
  must(guid.safeParse(env.CLIENT_ID).success, 'CLIENT_ID must be the application id of the app registration, a GUID.');
  must(guid.safeParse(env.TEAMS_APP_ID).success, 'TEAMS_APP_ID must be the id in the Teams manifest, a GUID.');
  must(/^https:\/\/[^/]+\/./.test(env.SITE_URL), 'SITE_URL must be the https address of the SharePoint site.');
  must(URL.canParse(env.PUBLIC_URL), 'PUBLIC_URL must be the address at which the tab is reached.');
  must(['on', 'off'].includes(env.BOT_AUTH), 'BOT_AUTH must be on or off.');
  must(
    env.BOT_ID === '' || guid.safeParse(env.BOT_ID).success,
    'BOT_ID must be the application id of the bot, a GUID.',
  );
  must(env.TRUST_NAME !== '', 'TRUST_NAME must be the name of the trust, as people know it.');
  must(logLevel.safeParse(env.LOG_LEVEL).success, `LOG_LEVEL must be one of ${logLevel.options.join(', ')}.`);
  must(
    env.LOCAL_TENANT === '' || isOrigin(env.LOCAL_TENANT),
    'LOCAL_TENANT must be an origin such as http://localhost:4100.',
  );
  for (const origin of listed(env.EXTRA_ORIGINS))
    must(isOrigin(origin), `EXTRA_ORIGINS must hold origins only; "${origin}" is not one.`);
  if (env.BOT_AUTH === 'on') must(env.BOT_ID !== '', 'BOT_ID must not be empty while BOT_AUTH is on.');
  return problems;
}

function problemsInProduction(env: Environment): string[] {
  const problems: string[] = [];
  const refuse = (isSo: boolean, problem: string) => {
    if (isSo) problems.push(problem);
  };
  refuse(env.LOCAL_TENANT !== '', 'LOCAL_TENANT is for trying the product out; production must not have it.');
  refuse(env.BOT_AUTH === 'off', 'BOT_AUTH=off lets anybody speak as anybody; production must not have it.');
  refuse(env.BOT_ID === '', 'BOT_ID is empty; production needs the bot’s application id.');
  refuse(
    env.ISSUER.startsWith('http:'),
    'ISSUER is an http address; production takes tokens from an https issuer only.',
  );
  refuse(
    env.AUTHORITY_METADATA !== '',
    'AUTHORITY_METADATA is static metadata; production discovers it from Microsoft.',
  );
  refuse(env.EXTRA_ORIGINS !== '', 'EXTRA_ORIGINS is set; in production only Microsoft’s own hosts may frame the tab.');
  refuse(env.PUBLIC_URL.startsWith('http:'), 'PUBLIC_URL is an http address; production needs https.');
  return problems;
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((each) => trimSlash(each.trim()))
    .filter((each) => each !== '');
}

function blockIn(text: string, kind: 'CERTIFICATE' | 'PRIVATE KEY'): string | undefined {
  return text.match(new RegExp(`-----BEGIN ${kind}-----[^-]+-----END ${kind}-----`))?.[0];
}

/** Certificate and key in one text, as a Key Vault reference hands them over. */
function certificateIn(text: string, problems: string[]): { pem: string; keyPem: string } {
  if (text.startsWith('@Microsoft.KeyVault(')) {
    problems.push(
      'CERTIFICATE_PEM is still a reference to the Key Vault: App Service did not get the secret. Is it there, has the app the role Key Vault Secrets User, and was it told to fetch it again (docs/install.md, step 6)?',
    );
    return { pem: '', keyPem: '' };
  }
  const [pem, keyPem] = [blockIn(text, 'CERTIFICATE'), blockIn(text, 'PRIVATE KEY')];
  if (pem === undefined || keyPem === undefined)
    problems.push('CERTIFICATE_PEM must hold the certificate and its private key in PEM form.');
  return { pem: pem ?? '', keyPem: keyPem ?? '' };
}

function certificateOf(
  env: Environment,
  readFile: (path: string) => string,
  problems: string[],
): { pem: string; keyPem: string } {
  const read = (name: 'CERTIFICATE' | 'CERTIFICATE_KEY', marker: 'CERTIFICATE' | 'PRIVATE KEY') => {
    if (env[name] === '') {
      problems.push(`${name} must be the path of a PEM file.`);
      return '';
    }
    try {
      const pem = readFile(env[name]);
      if (!pem.includes(marker))
        problems.push(`${name} names a file that holds no ${marker.toLowerCase()} in PEM form.`);
      // Both may lie in one file, as they do in the Key Vault.
      return blockIn(pem, marker) ?? pem;
    } catch {
      problems.push(`${name} names a file that cannot be read.`);
      return '';
    }
  };
  if (env.CERTIFICATE_PEM !== '') return certificateIn(env.CERTIFICATE_PEM, problems);
  return { pem: read('CERTIFICATE', 'CERTIFICATE'), keyPem: read('CERTIFICATE_KEY', 'PRIVATE KEY') };
}

function identityOf(env: Environment): Identity {
  const local = trimSlash(env.LOCAL_TENANT);
  const host = local === '' ? 'login.microsoftonline.com' : 'login.local';
  const authority = `https://${host}/${env.TENANT_ID}`;
  const issuer = env.ISSUER === '' ? `${authority}/v2.0` : env.ISSUER;
  const endpoints = `${local === '' ? 'https://login.microsoftonline.com' : local}/${env.TENANT_ID}`;
  const jwksUri = `${endpoints}/discovery/v2.0/keys`;
  const json =
    env.AUTHORITY_METADATA !== ''
      ? env.AUTHORITY_METADATA
      : JSON.stringify({
          issuer,
          authorization_endpoint: `${endpoints}/oauth2/v2.0/authorize`,
          token_endpoint: `${endpoints}/oauth2/v2.0/token`,
          jwks_uri: jwksUri,
        });
  const isStatic = local !== '' || env.AUTHORITY_METADATA !== '';
  return { authority, issuer, jwksUri, staticMetadata: isStatic ? { knownAuthority: host, json } : null };
}

function botIdentityOf(local: string): BotIdentity {
  const base = local === '' ? 'https://login.botframework.com/v1' : `${local}/botframework`;
  return {
    openIdMetadata: `${base}/.well-known/openidconfiguration`,
    issuer: 'https://api.botframework.com',
    serviceUrl: local === '' ? null : `${local}/`,
  };
}

/**
 * The configuration in these environment variables.
 * @throws ConfigError with every problem at once; in production also for anything that belongs to local mode (design section 5).
 */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Config {
  const env = environment.parse(variables);
  const isProduction = env.NODE_ENV === 'production';
  const problems = [...problemsAnywhere(env), ...(isProduction ? problemsInProduction(env) : [])];
  const certificate = certificateOf(env, readFile, problems);
  if (problems.length > 0) throw new ConfigError([...new Set(problems)]);
  const local = trimSlash(env.LOCAL_TENANT);
  return {
    isProduction,
    port: Number(env.PORT),
    instance: env.INSTANCE || env.WEBSITE_INSTANCE_ID.slice(0, 8) || '1',
    trustName: env.TRUST_NAME,
    tenantId: env.TENANT_ID.toLowerCase(),
    clientId: env.CLIENT_ID.toLowerCase(),
    botId: env.BOT_ID.toLowerCase(),
    teamsAppId: env.TEAMS_APP_ID.toLowerCase(),
    siteUrl: trimSlash(env.SITE_URL),
    publicUrl: trimSlash(env.PUBLIC_URL),
    certificate,
    isBotAuthenticated: env.BOT_AUTH === 'on',
    localTenant: local === '' ? null : local,
    extraOrigins: local === '' ? listed(env.EXTRA_ORIGINS) : [...new Set([local, ...listed(env.EXTRA_ORIGINS)])],
    logLevel: logLevel.parse(env.LOG_LEVEL),
    identity: identityOf(env),
    bot: botIdentityOf(local),
  };
}
