import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyDatabaseTo, restoreDatabaseFrom } from '../tenant/core/database.ts';
import { OID, provisionedService } from './local-service.ts';
import { at, freshKey, WORLDS, type World } from './worlds.ts';

const line = (arrangement: string, about: string) => ({
  arrangement,
  at: at('2026-11-23T09:00:00.123Z'),
  by: OID.sam,
  event: 'record opened' as const,
  about,
});

describe.each(WORLDS)('The audit trail %s', (_where, begin) => {
  let world: World;
  beforeAll(async () => {
    world = await begin();
  });

  it('is empty for an arrangement nothing happened in', async () => {
    expect(await world.ports.audit.of('a-quiet')).toEqual([]);
  });

  it('numbers the lines of an arrangement from 1, each with the hash of the one before', async () => {
    const key = freshKey('a');
    for (const about of ['r-1', 'r-2', 'r-3']) await world.ports.audit.append(line(key, about));
    const lines = await world.ports.audit.of(key);
    expect(lines.map((each) => [each.sequence, each.about])).toEqual([
      [1, 'r-1'],
      [2, 'r-2'],
      [3, 'r-3'],
    ]);
    expect(lines[0]?.previousHash).toBeNull();
    expect(lines[1]?.previousHash).toBe(lines[0]?.hash);
    expect(lines[2]?.previousHash).toBe(lines[1]?.hash);
    expect(new Set(lines.map((each) => each.hash)).size).toBe(3);
  });

  it('keeps every word of a line', async () => {
    const key = freshKey('a');
    const appended = await world.ports.audit.append({ ...line(key, 'r-1'), by: 'service' });
    expect(await world.ports.audit.of(key)).toEqual([appended]);
    expect(appended).toMatchObject({ ...line(key, 'r-1'), by: 'service' });
  });

  it('takes lines that come at once, one after the other', async () => {
    const key = freshKey('a');
    await Promise.all(['1', '2', '3', '4', '5'].map((about) => world.ports.audit.append(line(key, about))));
    expect((await world.ports.audit.of(key)).map((each) => each.sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  it('names every arrangement that has lines', async () => {
    const key = freshKey('a');
    await world.ports.audit.append(line(key, 'r-1'));
    expect(await world.ports.audit.arrangements()).toContain(key);
  });
});

describe('The audit trail of two services side by side', () => {
  it('is one unbroken chain', async () => {
    const service = await provisionedService();
    const other = service.another();
    const key = freshKey('a');
    for (const about of ['1', '2', '3']) {
      await service.ports.audit.append(line(key, `one ${about}`));
      await other.audit.append(line(key, `other ${about}`));
    }
    await Promise.all([service.ports.audit.append(line(key, 'one last')), other.audit.append(line(key, 'other last'))]);
    const lines = await service.another().audit.of(key);
    expect(lines.map((each) => each.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(lines.slice(1).map((each) => each.previousHash)).toEqual(lines.slice(0, -1).map((each) => each.hash));
  });
});

describe('The audit trail after the tenant was put back to how it was', () => {
  it('goes on from the line that stands, not from one that is gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-trail-'));
    try {
      const { ports, tenant } = await provisionedService();
      const key = freshKey('a');
      await ports.clock.now();
      await ports.audit.append(line(key, 'kept'));
      copyDatabaseTo(tenant.db, join(folder, 'then.db'));
      await ports.audit.append(line(key, 'gone'));
      restoreDatabaseFrom(tenant.db, join(folder, 'then.db'));
      await ports.clock.now();
      await ports.audit.append(line(key, 'after'));
      expect((await ports.audit.of(key)).map((each) => [each.sequence, each.about])).toEqual([
        [1, 'kept'],
        [2, 'after'],
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
