import { beforeAll, describe, expect, it } from 'vitest';
import { readTrust } from '../../bot/use-cases/read-trust-facts.ts';
import { writeClocks } from '../../bot/use-cases/write-clocks.ts';
import { aSchoolCalendar } from '../builders/a-school.ts';
import { at, on, pair, WORLDS, type World } from './worlds.ts';

describe.each(WORLDS)('the Clocks list %s', (_name, makeWorld) => {
  let world: World;

  beforeAll(async () => {
    world = await makeWorld();
    const { register } = world.ports;
    const calendar = await register.calendarOf('lantern-bay');
    await register.saveCalendar('lantern-bay', aSchoolCalendar(), calendar.version);
    await register.createArrangement(pair({ startedOn: on('2026-09-03') }));
  });

  const write = async (moment: string): Promise<number> =>
    writeClocks(world.ports, await readTrust(world.ports), at(moment));

  it('holds each session clock with its due date and state', async () => {
    expect(await write('2026-09-10T08:00:00Z')).toBe(1);
    const [row] = await world.ports.clockLog.all();
    expect(row?.value).toMatchObject({ clock: 'half-termly', school: 'lantern-bay', state: 'ok' });
    expect(String(row?.value.dueOn)).toBe('2026-10-23');
  });

  it('is written where something changed, and nowhere else', async () => {
    expect(await write('2026-09-11T08:00:00Z')).toBe(0);
    expect(await write('2026-10-12T08:00:00Z')).toBe(1);
    expect(await write('2026-10-24T08:00:00Z')).toBe(1);
    expect((await world.ports.clockLog.all()).map((row) => row.value.state)).toEqual(['overdue']);
  });
});
