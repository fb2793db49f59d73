import { describe, expect, it } from 'vitest';
import { passOnConcerns } from '../../../bot/use-cases/concerns/pass-on-concern.ts';
import { raiseConcern } from '../../../bot/use-cases/raise-concern.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const on = (text: string) => Temporal.PlainDate.from(text);

async function raised() {
  const world = aWorld({ policy: 'cradley' });
  world.add(aPerson({ id: 'ella', lineManager: 'lou' }));
  const asked = { key: 'concern-01', kind: 'dispute' as const, text: 'Invented.' };
  granted(await raiseConcern(world, world.as('ella'), KEY, asked));
  const addressee = () => world.records.concernShelf.get('concern-01')?.value.addressee;
  return { world, addressee };
}

describe('the daily run and a concern that waits', () => {
  it('leaves it with somebody who is there', async () => {
    const { world, addressee } = await raised();
    expect(await passOnConcerns(world, world.now)).toBe(0);
    expect(addressee()).toBe('lou');
  });
  it('leaves it the day before an absence, and passes it on the first day, once, and tells who has it then', async () => {
    const { world, addressee } = await raised();
    await world.register.saveAbsence({ key: 'a-1', person: 'lou', fromOn: on('2026-11-24'), toOn: null });
    expect(await passOnConcerns(world, world.now)).toBe(0);
    const next = Temporal.Instant.from('2026-11-24T08:00:00Z');
    const sent = world.messenger.sent.length;
    expect(await passOnConcerns(world, next)).toBe(1);
    expect(addressee()).toBe('hana');
    expect(world.messenger.sent.slice(sent).map((one) => one.to)).toEqual(['hana']);
    expect(await passOnConcerns(world, next)).toBe(0);
  });
  it('passes on what is with somebody who has left, without anybody opening it', async () => {
    const { world, addressee } = await raised();
    world.add(aPerson({ id: 'lou', leftOn: on('2026-11-20') }));
    expect(await passOnConcerns(world, world.now)).toBe(1);
    expect(addressee()).not.toBe('lou');
    const last = (await world.audit.of(KEY)).at(-1);
    expect([last?.by, last?.event]).toEqual(['service', 'concern step']);
  });
});
