import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../bot/config.ts';
import { commandEnvironment } from '../../run/local-environment.mjs';

const REAL = {
  NODE_ENV: 'production',
  TENANT_ID: '7b1f0a52-6c1d-4f0e-9a53-2d7f6e1c4b10',
  CLIENT_ID: '2f6b9d0c-52a7-4a86-8a55-0d4a1c9e7f31',
  BOT_ID: '9c4d2e71-3b58-4d27-b1c6-5e8f7a90d2c4',
  TEAMS_APP_ID: '5d8a7c36-1e94-4b0f-8c27-6f1b3e5a9d48',
  SITE_URL: 'https://a.sharepoint.com/sites/supervision',
  PUBLIC_URL: 'https://supervision.a.example',
  TRUST_NAME: 'A Trust',
  CERTIFICATE: 'certificate.pem',
  CERTIFICATE_KEY: 'key.pem',
};
const files = (path: string) => `-----BEGIN ${path === 'key.pem' ? 'PRIVATE KEY' : 'CERTIFICATE'}-----\n`;

describe('What a command is run with', () => {
  it('is the trust’s own settings and nothing of the local tenant, so that it starts in production', () => {
    const config = readConfig(commandEnvironment(REAL), files);
    expect(config).toMatchObject({ isProduction: true, localTenant: null, isBotAuthenticated: true });
    expect(commandEnvironment(REAL)).toEqual(REAL);
  });

  it.each([[{ NODE_ENV: 'production' }], [{ SITE_URL: REAL.SITE_URL }], [{ TENANT_ID: REAL.TENANT_ID }]])(
    'lacks what %j does not say, and never finds it in the local tenant',
    (variables) => {
      expect(commandEnvironment(variables)).toEqual(variables);
      expect(() => readConfig(commandEnvironment(variables), files)).toThrow(/The service cannot start/);
    },
  );

  it('is the local tenant where no tenant is named: at its usual ports, where it runs, or where the shell says', () => {
    const at = (variables: Record<string, string>, running: { tenantPort: number; servicePort: number } | null) => {
      const { LOCAL_TENANT, PUBLIC_URL } = commandEnvironment(variables, running) as Record<string, string>;
      return [LOCAL_TENANT, PUBLIC_URL];
    };
    const running = { tenantPort: 5100, servicePort: 5978 };
    expect(at({}, null)).toEqual(['http://localhost:4100', 'http://localhost:3978']);
    expect(at({}, running)).toEqual(['http://localhost:5100', 'http://localhost:5978']);
    expect(at({ TENANT_PORT: '6100', PORT: '6978' }, running)).toEqual([
      'http://localhost:6100',
      'http://localhost:6978',
    ]);
    expect(at({ LOCAL_TENANT: 'http://localhost:7100' }, running)[0]).toBe('http://localhost:7100');
  });
});
