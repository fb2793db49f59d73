import { beforeEach, describe, expect, it } from 'vitest';
import { changePolicyPage } from '../../bot/use-cases/change-policy-page.ts';
import { readPolicyPage } from '../../bot/use-cases/read-policy-page.ts';
import { changePolicyPage as body, type ChangePolicyPage } from '../../shared/contract/policy.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSchool } from '../builders/a-school.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../builders/memory-world.ts';

const SAID: ChangePolicyPage = {
  links: [{ id: 'allegations', address: 'https://harbourtrust.example/allegations', edition: null }],
  notice: 'From January we meet in room 4.',
};

const LEFT = { leftOn: aSchool().policyFromOn };

describe('a school’s policy page', () => {
  let world: MemoryWorld;
  beforeEach(() => {
    world = aWorld();
    world.add(
      aPerson({ id: 'otto', schools: ['marlowe'], standing: ['school lead'] }),
      aPerson({ id: 'gone', standing: ['head'], ...LEFT }),
    );
    world.register.schoolShelf.set(aSchool({ key: 'marlowe', name: 'Marlowe Infant School', policy: 'hscb' }));
  });
  const read = async (who: string, school = 'lantern-bay') => readPolicyPage(world, world.as(who), school);
  const change = async (who: string, asked: ChangePolicyPage = SAID, school = 'lantern-bay') =>
    changePolicyPage(world, world.as(who), school, asked);
  const pageOf = async (who: string) => {
    const page = await read(who);
    if (!page.ok) throw new Error(page.error.message);
    return page.value;
  };

  it('is not there for another school’s staff, nor is a school that does not exist', async () => {
    expect(await read('otto')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await read('sam', 'nowhere')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('is changed by nobody but those who lead the school, and by none of them once they have left', async () => {
    for (const who of ['sam', 'ella', 'otto', 'gone']) {
      expect(await change(who)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
    expect((await pageOf('sam')).mayEdit).toBe(false);
  });

  it('is read by whoever is in an arrangement there, from another school too', async () => {
    world.add(aPerson({ id: 'visitor', schools: ['marlowe'] }));
    world.arrange(anArrangement({ key: 'lantern-bay-visitor', supervisors: ['visitor'] }));
    expect((await pageOf('visitor')).school.name).toBe('Lantern Bay Primary School');
  });

  it('has the policy’s topics, its routes and its limits, and says plainly where the school has named no place', async () => {
    const page = await pageOf('ella');
    expect(page.topics.map((topic) => topic.id)).toContain('confidentiality');
    expect(page.routes.find((route) => route.id === 'dispute')?.steps[0]).toEqual({
      who: 'deputy chief executive',
      needsAgreementOfBoth: true,
      rule: 'J-40',
    });
    expect(page.confidentialityLimits.length).toBeGreaterThan(0);
    expect(page.links.every((link) => link.address === null)).toBe(true);
  });

  it('keeps what the school says, and shows it to everybody there', async () => {
    expect((await change('sid')).ok).toBe(true);
    const page = await pageOf('ella');
    expect(page.links.find((link) => link.id === 'allegations')?.address).toBe(
      'https://harbourtrust.example/allegations',
    );
    expect(page.notice).toBe(SAID.notice);
    await change('sid', { links: [], notice: '' });
    expect((await pageOf('ella')).notice).toBe('');
  });

  it('says when the policy has to be reviewed: by its own text, or so long after the school last did', async () => {
    expect((await pageOf('ella')).reviewOn).toBe('2024-09-30');
    await world.settings.put('school|lantern-bay', JSON.stringify({ policyReviewedOn: '2026-09-01' }));
    expect((await pageOf('ella')).reviewOn).toBe('2027-09-01');
  });

  it('refuses a link no policy asks for', async () => {
    const asked = { ...SAID, links: [{ id: 'shop', address: null, edition: null }] };
    expect(await change('sid', asked)).toMatchObject({ error: { code: 'invalid-field', field: 'links.0.id' } });
  });

  it('takes the address of a page and nothing that runs, carries a sign-in or goes unprotected', () => {
    const isTaken = (address: string) =>
      body.safeParse({ ...SAID, links: [{ id: 'allegations', address, edition: null }] }).success;
    expect(isTaken('https://harbourtrust.example/a?b=c')).toBe(true);
    for (const address of [
      'http://harbourtrust.example/',
      'javascript:alert(1)',
      'https://name:word@harbourtrust.example/',
      'https://two words.example/',
      'https://nowhere',
      '',
    ]) {
      expect([address, isTaken(address)]).toEqual([address, false]);
    }
  });

  it('stays readable when what is kept cannot be read any more', async () => {
    for (const broken of ['{', '{"links":"all"}', '[]']) {
      await world.settings.put('school|lantern-bay|policy-page', broken);
      expect((await pageOf('ella')).notice).toBe('');
    }
  });

  it('has the contacts of the trust’s other schools under the same policy, and of no other', async () => {
    world.register.schoolShelf.set(aSchool({ key: 'second', name: 'Second School' }));
    expect((await pageOf('ella')).contacts.map((one) => one.school)).toEqual([
      'Lantern Bay Primary School',
      'Second School',
    ]);
  });
});
