import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../bot/config.ts';

const GOOD = {
  NODE_ENV: 'production',
  TENANT_ID: '7b1f0a52-6c1d-4f0e-9a53-2d7f6e1c4b10',
  CLIENT_ID: '2f6b9d0c-52a7-4a86-8a55-0d4a1c9e7f31',
  BOT_ID: '9c4d2e71-3b58-4d27-b1c6-5e8f7a90d2c4',
  TEAMS_APP_ID: '5d8a7c36-1e94-4b0f-8c27-6f1b3e5a9d48',
  SITE_URL: 'https://harbourtrust.sharepoint.com/sites/supervision/',
  PUBLIC_URL: 'https://supervision.harbourtrust.example/',
  CERTIFICATE: 'cert.pem',
  CERTIFICATE_KEY: 'key.pem',
  TRUST_NAME: 'Harbour Learning Trust',
};
const LOCAL = {
  ...GOOD,
  NODE_ENV: 'development',
  LOCAL_TENANT: 'http://localhost:4100/',
  PUBLIC_URL: 'http://localhost:3978',
  BOT_AUTH: 'off',
};
const files = (path: string) => {
  if (path === 'cert.pem') return '-----BEGIN CERTIFICATE-----\n';
  if (path === 'key.pem') return '-----BEGIN PRIVATE KEY-----\n';
  if (path === 'empty.pem') return 'nothing here';
  throw new Error('no such file');
};

function problemsOf(variables: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(variables, files);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('In production the service refuses to start', () => {
  const refusals: [string, Record<string, string>, RegExp][] = [
    ['with a local tenant', { LOCAL_TENANT: 'http://localhost:4100' }, /LOCAL_TENANT is for trying/],
    ['with the bot’s authentication off', { BOT_AUTH: 'off' }, /BOT_AUTH=off/],
    ['without a bot id', { BOT_ID: '' }, /BOT_ID is empty/],
    ['with an http issuer', { ISSUER: 'http://issuer.example/v2.0' }, /ISSUER is an http address/],
    ['with static metadata', { AUTHORITY_METADATA: '{}' }, /AUTHORITY_METADATA is static/],
    ['with further origins', { EXTRA_ORIGINS: 'https://elsewhere.example' }, /EXTRA_ORIGINS is set/],
    ['with an http public address', { PUBLIC_URL: 'http://supervision.example' }, /PUBLIC_URL is an http/],
  ];
  it.each(refusals)('%s', (_what, change, words) => {
    expect(problemsOf({ ...GOOD, ...change })).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
  });
});

describe('Anywhere the service refuses to start', () => {
  const refusals: [string, Record<string, string>, RegExp][] = [
    ['with a port that is no port', { PORT: '70000' }, /PORT must be/],
    ['with a port that is a word', { PORT: 'http' }, /PORT must be/],
    ['with a tenant id that is no GUID', { TENANT_ID: 'harbour' }, /TENANT_ID must be/],
    ['without a client id', { CLIENT_ID: '' }, /CLIENT_ID must be/],
    ['without a Teams app id', { TEAMS_APP_ID: '' }, /TEAMS_APP_ID must be/],
    ['with an http site', { SITE_URL: 'http://harbourtrust.sharepoint.com/sites/x' }, /SITE_URL must be/],
    ['with a site that is only a host', { SITE_URL: 'https://harbourtrust.sharepoint.com' }, /SITE_URL must be/],
    ['without a public address', { PUBLIC_URL: '' }, /PUBLIC_URL must be/],
    ['without the name of the trust', { TRUST_NAME: ' ' }, /TRUST_NAME must be/],
    ['with BOT_AUTH neither on nor off', { BOT_AUTH: 'maybe' }, /BOT_AUTH must be/],
    ['with a bot id that is no GUID', { BOT_ID: 'bot' }, /BOT_ID must be the application id/],
    ['with BOT_AUTH on and no bot id', { BOT_AUTH: 'on', BOT_ID: '' }, /BOT_ID must not be empty/],
    ['with a log level nobody knows', { LOG_LEVEL: 'loud' }, /LOG_LEVEL must be/],
    [
      'with a local tenant that is a path',
      { LOCAL_TENANT: 'http://localhost:4100/x' },
      /LOCAL_TENANT must be an origin/,
    ],
    ['with a further origin that is a path', { EXTRA_ORIGINS: 'https://a.example/x' }, /EXTRA_ORIGINS must hold/],
    ['without a certificate', { CERTIFICATE: '' }, /CERTIFICATE must be the path/],
    ['with a key that cannot be read', { CERTIFICATE_KEY: 'gone.pem' }, /CERTIFICATE_KEY names a file that cannot/],
    ['with a certificate that is none', { CERTIFICATE: 'empty.pem' }, /CERTIFICATE names a file that holds no/],
  ];
  it.each(refusals)('%s', (_what, change, words) => {
    expect(problemsOf({ ...LOCAL, ...change })).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
  });

  it('and names every problem at once, in the error’s own words', () => {
    const problems = problemsOf({});
    expect(problems.length).toBeGreaterThan(6);
    expect(new ConfigError(problems).message).toContain('The service cannot start:\n- TENANT_ID');
  });
});

describe('A good environment', () => {
  it('starts in production, against Microsoft and nobody else', () => {
    const config = readConfig(GOOD, files);
    expect(config).toMatchObject({
      isProduction: true,
      port: 3978,
      siteUrl: 'https://harbourtrust.sharepoint.com/sites/supervision',
      publicUrl: 'https://supervision.harbourtrust.example',
      isBotAuthenticated: true,
      localTenant: null,
      extraOrigins: [],
    });
    expect(config.identity.staticMetadata).toBeNull();
    expect(config.identity.issuer).toBe(`https://login.microsoftonline.com/${GOOD.TENANT_ID}/v2.0`);
    expect(config.bot.serviceUrl).toBeNull();
  });

  it('starts locally with static metadata whose endpoints lie in the local tenant and whose issuer does not', () => {
    const config = readConfig(LOCAL, files);
    expect(config.identity.issuer).toBe(`https://login.local/${GOOD.TENANT_ID}/v2.0`);
    expect(JSON.parse(config.identity.staticMetadata?.json ?? '{}')).toMatchObject({
      token_endpoint: `http://localhost:4100/${GOOD.TENANT_ID}/oauth2/v2.0/token`,
    });
    expect(config.bot.openIdMetadata).toBe('http://localhost:4100/botframework/.well-known/openidconfiguration');
    expect(config.extraOrigins).toEqual(['http://localhost:4100']);
  });

  it('may leave the bot id out while the bot’s authentication is off', () => {
    expect(readConfig({ ...LOCAL, BOT_ID: '' }, files).botId).toBe('');
  });
});

describe('A Key Vault reference', () => {
  const certificate = '-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----';
  const key = '-----BEGIN PRIVATE KEY-----\nREVG\n-----END PRIVATE KEY-----';
  const vault = { ...GOOD, CERTIFICATE: '', CERTIFICATE_KEY: '' };

  it('hands over certificate and key in one text, in either order', () => {
    for (const text of [`${certificate}\n${key}`, `${key}\n${certificate}`]) {
      expect(readConfig({ ...vault, CERTIFICATE_PEM: text }, files).certificate).toEqual({
        pem: certificate,
        keyPem: key,
      });
    }
  });

  it('saved as a file serves for the certificate and for the key', () => {
    const both = { ...GOOD, CERTIFICATE: 'both.pem', CERTIFICATE_KEY: 'both.pem' };
    const read = readConfig(both, () => `${key}\n${certificate}\n`);
    expect(read.certificate).toEqual({ pem: certificate, keyPem: key });
  });

  it('that App Service could not follow is told from a bad certificate', () => {
    const text = '@Microsoft.KeyVault(VaultName=harbour-supv-kv;SecretName=safeguarding-supervision)';
    expect(problemsOf({ ...vault, CERTIFICATE_PEM: text })).toEqual([
      expect.stringMatching(/App Service did not get the secret/),
    ]);
  });

  it('without the key is refused in plain words', () => {
    expect(problemsOf({ ...vault, CERTIFICATE_PEM: certificate })).toEqual([
      expect.stringMatching(/CERTIFICATE_PEM must hold/),
    ]);
  });
});
