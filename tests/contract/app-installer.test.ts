import { beforeAll, describe, expect, it } from 'vitest';
import type { AppInstaller } from '../../bot/ports/app-installer.ts';
import { changePerson } from '../tenant/control/people.ts';
import { consent } from '../tenant/entra/consents.ts';
import { bareService, type LocalService, OID } from './local-service.ts';

describe('Putting the app into somebody’s Teams', () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await bareService();
    for (const person of [OID.sam, OID.ella]) changePerson(service.tenant, person, { appInstalled: false });
  });
  /** A service whose tokens are asked for now. */
  const installer = (): AppInstaller => service.another().appInstaller;
  const isInstalled = (person: string): boolean =>
    service.tenant.db.prepare('SELECT 1 FROM users WHERE oid = ? AND app_installed = 1').get(person) !== undefined;

  it('is not permitted without consent, nor with half of it', async () => {
    expect(await installer().install(OID.sam)).toBe('not permitted');
    consent(service.tenant, 'AppCatalog.Read.All', true);
    expect(await installer().install(OID.sam)).toBe('not permitted');
    consent(service.tenant, 'AppCatalog.Read.All', false);
    consent(service.tenant, 'TeamsAppInstallation.ReadWriteSelfForUser.All', true);
    expect(await installer().install(OID.sam)).toBe('not permitted');
    expect(isInstalled(OID.sam)).toBe(false);
  });

  describe('with the trust’s consent', () => {
    beforeAll(() => {
      consent(service.tenant, 'AppCatalog.Read.All', true);
      consent(service.tenant, 'TeamsAppInstallation.ReadWriteSelfForUser.All', true);
    });

    it('is not done for a closed account', async () => {
      changePerson(service.tenant, OID.ella, { enabled: false });
      expect(await installer().install(OID.ella)).toBe('not permitted');
      changePerson(service.tenant, OID.ella, { enabled: true });
      expect(isInstalled(OID.ella)).toBe(false);
    });

    it('is not done for somebody the directory does not know', async () => {
      expect(await installer().install('77777777-0000-4000-8000-000000000001')).toBe('not there');
    });

    it('is done once, and nothing the second time', async () => {
      const ours = installer();
      expect(await ours.install(OID.sam)).toBe('installed');
      expect(isInstalled(OID.sam)).toBe(true);
      expect(await ours.install(OID.sam)).toBe('there already');
    });

    it('looks the app up in the catalogue once', async () => {
      const ours = installer();
      const before = service.tenant.requests.last();
      await ours.install(OID.sam);
      await ours.install(OID.sam);
      const asked = service.tenant.requests.since(before).filter(({ service: at }) => at === 'graph');
      expect(asked.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
    });

    it('outlasts a busy Graph, and says so when it is down', async () => {
      service.tenant.faults.set([{ rate: 1, status: 503 }]);
      await expect(service.another({ patienceMs: 10 }).appInstaller.install(OID.ella)).rejects.toThrow();
      service.tenant.faults.set([]);
      expect(await installer().install(OID.ella)).toBe('installed');
    });
  });
});
