import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../bot/config.ts';

const BICEP = readFileSync('infra/main.bicep', 'utf8');
const PARAMETERS = JSON.parse(readFileSync('infra/main.parameters.json', 'utf8')) as {
  parameters: Record<string, { value: unknown }>;
};
const YAML = readFileSync('teamsapp.yml', 'utf8');
const EXAMPLE = readFileSync('infra/env/.env.example', 'utf8');

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? '');
const params = [...BICEP.matchAll(/^param (\w+) \w+( = .*)?$/gm)].map(([, name = '', usual]) => ({
  name,
  hasDefault: usual !== undefined,
}));
const resources = [...BICEP.matchAll(/^resource (\w+) '([^'@]+)@(\d{4}-\d{2}-\d{2}(?:-preview)?)'/gm)];
const settings = [...BICEP.matchAll(/\{ name: '(\w+)', value: ('[^']*'|\w+) \}/g)].map(([, name = '', value = '']) => ({
  name,
  value,
}));
const PLATFORMS_OWN = ['SCM_DO_BUILD_DURING_DEPLOYMENT', 'WEBSITE_RUN_FROM_PACKAGE'];
const block = (name: string) => BICEP.slice(BICEP.indexOf(`resource ${name} `)).split(/^}$/m)[0] ?? '';

describe('What the service runs on in Azure', () => {
  it('is given every parameter it asks for, and no other', () => {
    const given = Object.keys(PARAMETERS.parameters);
    expect(
      params
        .filter((one) => !one.hasDefault)
        .map((one) => one.name)
        .filter((name) => !given.includes(name)),
    ).toEqual([]);
    expect(given.filter((name) => !params.some((one) => one.name === name))).toEqual([]);
  });

  it('names nothing that is not declared', () => {
    const known = new Set([...params.map((one) => one.name), ...resources.map(([, name]) => name)]);
    const used = [
      ...all(BICEP, /\$\{(\w+)/g),
      ...all(BICEP, /\b(web|vault|plan|bot|teams)\.\w/g),
      ...all(BICEP, /(?:parent|scope): (\w+)/g),
    ];
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
    expect(BICEP.split('{').length).toBe(BICEP.split('}').length);
  });

  it('sets nothing the service does not read, and enough for it to start in production', () => {
    const config = readFileSync('bot/config.ts', 'utf8');
    expect(settings.length).toBeGreaterThan(10);
    const unknown = settings.filter(({ name }) => !PLATFORMS_OWN.includes(name) && !config.includes(`  ${name}: `));
    expect(unknown).toEqual([]);
    const id = '7b1f0a52-6c1d-4f0e-9a53-2d7f6e1c4b10';
    const real: Record<string, string> = {
      tenantId: id,
      clientId: id,
      botId: id,
      teamsAppId: id,
      trustName: 'A trust',
      siteUrl: 'https://a.sharepoint.com/sites/s',
    };
    const pem =
      '-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\nAA\n-----END PRIVATE KEY-----';
    const values = settings.map(({ name, value }): [string, string] => [
      name,
      name === 'CERTIFICATE_PEM' ? pem : (real[value] ?? value.replaceAll("'", '')),
    ]);
    const made = readConfig({ ...Object.fromEntries(values), WEBSITE_INSTANCE_ID: 'abcdef0123456789' });
    expect(made).toMatchObject({ isProduction: true, isBotAuthenticated: true, instance: 'abcdef01' });
  });

  it('can be two instances, told apart, of which any answers', () => {
    expect(Number(/@maxValue\((\d+)\)\s*param instances/.exec(BICEP)?.[1])).toBeGreaterThanOrEqual(2);
    expect(PARAMETERS.parameters.instances?.value).toBe(2);
    expect(block('plan')).toContain('capacity: instances');
    expect(block('web')).toContain('clientAffinityEnabled: false');
    expect(settings.map((one) => one.name)).not.toContain('INSTANCE');
  });

  it('keeps the certificate in the vault, which only the service reads, and holds no secret', () => {
    const { value = '' } = settings.find(({ name }) => name === 'CERTIFICATE_PEM') ?? {};
    expect(value).toMatch(/^'@Microsoft\.KeyVault\(VaultName=\$\{vault\.name\};SecretName=\$\{certificateName\}\)'$/);
    expect(block('readsCertificate')).toMatch(
      /scope: vault[\s\S]*principalId: web\.identity\.principalId[\s\S]*4633458b-17de-408a-b874-0445c86b69e6/,
    );
    expect(block('vault')).toContain('enableRbacAuthorization: true');
    expect(block('vault')).toContain('enablePurgeProtection: true');
    for (const text of [BICEP, JSON.stringify(PARAMETERS), YAML, EXAMPLE])
      expect(text).not.toMatch(/BEGIN [A-Z ]*KEY|password\s*[:=]\s*\S|SECRET_\w+\s*=\s*\S/i);
  });

  it('has names that Azure takes, however long the trust’s own is', () => {
    const longest = 'n'.repeat(Number(/@maxLength\((\d+)\)\s*param name /.exec(BICEP)?.[1]));
    const nameOf = (resource: string) =>
      (/^ {2}name: '([^']+)'/m.exec(block(resource))?.[1] ?? '').replace(/\$\{name\}/, longest);
    expect(nameOf('vault').length).toBeLessThanOrEqual(24);
    expect(nameOf('plan').length).toBeLessThanOrEqual(40);
    expect(nameOf('web').length).toBeLessThanOrEqual(60);
    expect(nameOf('bot').length).toBeLessThanOrEqual(42);
  });

  it('is deployed to by whoever is signed in to Azure, with no password', () => {
    for (const policy of ['noFtp', 'noPassword']) expect(block(policy)).toContain('allow: false');
    expect([...BICEP.matchAll(/name: '(ftp|scm)'/g)]).toHaveLength(2);
  });

  it('is reached by https alone, by the bot as this tenant’s own', () => {
    expect(block('web')).toMatch(
      /httpsOnly: true[\s\S]*ftpsState: 'Disabled'[\s\S]*minTlsVersion: '1\.2'[\s\S]*healthCheckPath: '\/healthz'/,
    );
    expect(block('bot')).toContain("msaAppType: 'SingleTenant'");
    expect(block('bot')).toContain('/api/messages');
  });
});

describe('teamsapp.yml', () => {
  const steps = parse(YAML) as Record<
    'provision' | 'deploy' | 'publish',
    { uses: string; writeToEnvironmentFile?: Record<string, string> }[]
  >;
  const outputs = all(BICEP, /^output (\w+) string/gm);
  const example = all(EXAMPLE, /^(\w+)=/gm);

  it('reads only what somebody fills in, a step before writes, or the deployment puts out', () => {
    const written = [steps.provision, steps.deploy, steps.publish]
      .flat()
      .flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}));
    const used = [...all(YAML, /\$\{\{(\w+)\}\}/g), ...all(JSON.stringify(PARAMETERS), /\$\{\{(\w+)\}\}/g)];
    expect(used.length).toBeGreaterThan(8);
    expect(used.filter((name) => ![...example, ...written, ...outputs].includes(name))).toEqual([]);
  });

  it('deploys to the very app that was made, from the folder the build writes', () => {
    expect(outputs).toEqual(['APP_SERVICE_RESOURCE_ID', 'APP_DOMAIN', 'KEY_VAULT_NAME']);
    expect(YAML).toMatch(/resourceId: \$\{\{APP_SERVICE_RESOURCE_ID\}\}/);
    expect(YAML).toContain('path: ./infra/main.bicep');
    expect(YAML).toContain('artifactFolder: ./bot/dist');
    expect(readFileSync('tests/run/build-all.mjs', 'utf8')).toContain("'bot', 'dist'");
  });
});
