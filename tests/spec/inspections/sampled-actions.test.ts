import { beforeEach, describe, expect, it } from 'vitest';
import { sampleActions } from '../../../bot/use-cases/inspections/sample-actions.ts';
import { readSchoolSettingsPage } from '../../../bot/use-cases/settings/school-settings-page.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';
import { anAction } from '../../contract/contents.ts';

const SCHOOL = 'lantern-bay';
const SECRET = 'Ring Kit Larkspur’s mother';

describe('a sample of action plans', () => {
  let world: MemoryWorld;
  const sample = (who = 'team', school = SCHOOL) => sampleActions(world, world.as(who), school);
  beforeEach(() => {
    world = aWorld();
    for (const number of [1, 2, 3]) {
      const arrangement = world.arrange(anArrangement({ key: `pair-${number}` }));
      for (const at of [1, 2, 3, 4, 5]) {
        const key = `action-${number}-${at}`;
        world.records.actionShelf.set(
          anAction(arrangement.key, { key, text: SECRET, evidence: SECRET, owner: 'ella' }),
        );
      }
    }
  });

  it.each(['sam', 'ella', 'lou', 'sid', 'tess', 'hana', 'audrey', 'adam', 'stranger'])('is not for %s', async (who) => {
    expect(refusalOf(await sample(who))).toBe('not-allowed');
  });

  it('holds ten, the same all day and others the next, and none of another school', async () => {
    world.arrange(anArrangement({ key: 'elsewhere', school: 'ashgrove' }));
    world.records.actionShelf.set(anAction('elsewhere', { key: 'action-elsewhere', slippedCount: 99 }));
    const first = granted(await sample());
    expect([first.actions.length, first.outOf]).toEqual([10, 15]);
    expect(granted(await sample())).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('99');
    expect(refusalOf(await sample('team', 'nowhere'))).toBe('not-found');
  });

  it('says no word anybody wrote, no name, no child, and not whose it is', async () => {
    const said = JSON.stringify(granted(await sample()));
    for (const word of ['Kit', 'Ring', 'ella', 'Ella', 'sam', 'pair-', 'action-', 'lantern-bay-']) {
      expect(said.replace('"lantern-bay"', ''), word).not.toContain(word);
    }
  });

  it('of so few supervisions that it would say whose they are is refused', async () => {
    for (const { value } of world.records.actionShelf.all()) {
      if (value.arrangement === 'pair-3') world.records.actionShelf.set({ ...value, status: 'passed on' });
    }
    expect(refusalOf(await sample())).toBe('not-allowed');
  });

  it('is written down once a day for each who takes one', async () => {
    for (const _again of [1, 2]) granted(await sample());
    const trail = await world.audit.of(`school|${SCHOOL}`);
    expect(trail.map(({ event, by }) => [event, by])).toEqual([['action plans sampled', 'team']]);
    const { changes } = granted(await readSchoolSettingsPage(world, world.as('sid'), SCHOOL));
    expect(changes[0]?.what).toMatch(/^Action plans were last sampled on: \d+ \w+ \d{4}$/);
  });
});
