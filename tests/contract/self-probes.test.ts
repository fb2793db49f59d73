import { beforeAll, describe, expect, it } from 'vitest';
import { createSelfProbes } from '../../bot/adapters/self-probes.ts';
import { tryFacts } from '../../bot/adapters/sharepoint/provision/try-facts.ts';
import { tryCalendar } from '../../bot/use-cases/self-check/try-calendar.ts';
import { aSchool } from '../builders/a-school.ts';
import { changePerson } from '../tenant/control/people.ts';
import { API_APP_ID } from '../tenant/core/ids.ts';
import { consent } from '../tenant/entra/consents.ts';
import { grantSite } from '../tenant/sharepoint/engine/site-grants.ts';
import { type LocalService, OID, personOf, provisionedService } from './local-service.ts';

describe('What the service can find out about itself', () => {
  let service: LocalService;
  beforeAll(async () => {
    service = await provisionedService();
    await service.ports.register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
  });
  const probes = () => service.another().selfProbes;

  it('is what an administrator consented to, and no more', async () => {
    expect(await probes().permissions()).toEqual({ graph: ['Sites.Selected'], sharePoint: ['Sites.Selected'] });
    consent(service.tenant, 'AppCatalog.Read.All', true);
    expect((await probes().permissions()).graph).toContain('AppCatalog.Read.All');
    consent(service.tenant, 'AppCatalog.Read.All', false);
  });

  it('is whether its grant on the site closes folders: fullcontrol does, write does not', async () => {
    expect(await probes().mayManageSite()).toBe(true);
    grantSite(service.tenant.db, API_APP_ID, 'write');
    expect(await probes().mayManageSite()).toBe(false);
    grantSite(service.tenant.db, API_APP_ID, 'fullcontrol');
  });

  it('is whether Entra writes tokens for the tab as we take them, and whether the bot may sign in', async () => {
    expect(await probes().signIn()).toBe('version 2');
    expect(await probes().botSignsIn()).toBe(true);
    const elsewhere = createSelfProbes({
      ...service.another(),
      config: { ...service.config, botId: '' },
    });
    expect(await elsewhere.botSignsIn()).toBeNull();
  });

  it('is that a bot whose registration does not hold the certificate cannot sign in', async () => {
    const { certificates } = service.tenant;
    Object.assign(service.tenant, { certificates: [] });
    expect(await probes().botSignsIn()).toBe(false);
    expect(await probes().signIn()).toBe('not said');
    Object.assign(service.tenant, { certificates });
  });

  it('is whether content may be read with somebody’s own rights', async () => {
    const { token } = await service.as('tess');
    expect(await probes().readsOnBehalfOf(OID.tess, token ?? '')).toBe(true);
    expect(await probes().readsOnBehalfOf(OID.tess, 'nothing')).toBe(false);
  });

  it('is a mailbox in scope from one out of it, and one that is nobody’s from both', async () => {
    expect(await probes().mailbox(personOf('sam').email ?? '')).toBe('open');
    changePerson(service.tenant, OID.stranger, { inMailboxScope: false });
    expect(await probes().mailbox(personOf('stranger').email ?? '')).toBe('refused');
    expect(await probes().mailbox('nobody@harbourtrust.example')).toBe('unknown');
  });

  it('is what provisioning would change', async () => {
    expect(await probes().provisioningPlan()).toEqual([]);
    const { site } = service.ports.store;
    await site.web.lists.getByTitle('Sessions').fields.getByInternalNameOrTitle('Status').update({ Indexed: false });
    expect(await probes().provisioningPlan()).toEqual(['Sessions: repair the column Status (Indexed)']);
  });

  it('is when its certificate ends, and the clock only where Microsoft says its own', async () => {
    expect(probes().certificateExpiresAt.epochMilliseconds).toBeGreaterThan(Date.now());
    expect(await probes().clockSkewSeconds()).toBeNull();
  });

  it('is that nothing answers under its public address while it does not run', async () => {
    expect(await probes().bot()).toEqual({ answers: false, refusesStrangers: false });
  });

  it('is what the platform’s documents leave open, tried on a list that is gone afterwards, twice', async () => {
    for (const _ of [1, 2]) {
      const facts = await tryFacts(service.another().store, personOf('sam').email);
      expect(facts.filter((fact) => !fact.holds)).toEqual([]);
      expect(facts).toHaveLength(13);
    }
    const titles = (await service.ports.store.site.web.lists()).map((list) => list.Title);
    expect(titles.filter((title) => title.startsWith('Self-check'))).toEqual([]);
  });

  it('is that a calendar in scope does all that booking needs, and nothing is left in it', async () => {
    const sam = personOf('sam').email ?? '';
    const now = await service.ports.clock.now();
    const facts = await tryCalendar(service.another(), sam, now);
    expect(facts.filter((fact) => !fact.holds)).toEqual([]);
    expect(facts).toHaveLength(6);
    const [calendar] = await service.ports.calendar.availability(sam, [sam], now, now.add({ hours: 24 * 300 }));
    expect(calendar).toMatchObject({ state: 'read', busy: [] });
  });

  it('is that nothing can be booked in a calendar out of scope, which is told as one fact', async () => {
    const stranger = personOf('stranger').email ?? '';
    const facts = await tryCalendar(service.another(), stranger, await service.ports.clock.now());
    expect(facts.map((fact) => [fact.fact, fact.holds])).toEqual([['An event can be made in a calendar', false]]);
  });

  it('is that folders cannot be closed with too small a role, said as a fact that does not hold', async () => {
    grantSite(service.tenant.db, API_APP_ID, 'manage');
    await expect(tryFacts(service.another().store, null)).resolves.toMatchObject([{ holds: false }]);
    grantSite(service.tenant.db, API_APP_ID, 'fullcontrol');
  });
});
