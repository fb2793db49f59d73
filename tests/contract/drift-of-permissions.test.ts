import { beforeAll, describe, expect, it } from 'vitest';
import { acceptAbove } from '../../bot/use-cases/drift/accepted.ts';
import type { DriftLine, DriftReport } from '../../bot/use-cases/drift/drift-report.ts';
import { latestDrift } from '../../bot/use-cases/drift/drift-report.ts';
import { findDrift, mendPermissions } from '../../bot/use-cases/drift/mend-permissions.ts';
import { acceptable } from '../../shared/domain/drift/drift-between.ts';
import { SITE_PATH } from '../tenant/core/ids.ts';
import { type DriftDesk, driftDesk } from './drift-desk.ts';
import type { Meddling } from './drift-meddling.ts';
import { MEDDLINGS } from './drift-meddlings.ts';
import { OID, type Who } from './local-service.ts';
import { at } from './worlds.ts';

const NIGHT = at('2026-11-24T02:00:00Z');

/** Rows end with their number and links with their own: those are named by their beginning or a part. */
function isAbout({ kind, list, path, who }: Meddling, desk: DriftDesk, line: DriftLine): boolean {
  const place = path(desk);
  const isRow = place.endsWith('#') && line.path.startsWith(place);
  const isLink = kind === 'sharing link' && line.path.includes(place);
  const isThere = isRow || isLink || line.path === place || (line.path === '' && line.list === place);
  const isOf = list === undefined || line.list === list;
  return line.kind === kind && isOf && isThere && (who === undefined || line.who === who);
}

describe('Permissions that somebody changed by hand', () => {
  let desk: DriftDesk;
  let first: DriftReport;
  let second: DriftReport;
  let quiet: Awaited<ReturnType<typeof findDrift>>['drifts'];

  beforeAll(async () => {
    desk = await driftDesk();
    quiet = (await findDrift(desk.service.ports, NIGHT)).drifts;
    for (const { meddle } of MEDDLINGS) await meddle(desk);
    first = await mendPermissions(desk.service.ports, NIGHT);
    second = await mendPermissions(desk.service.another(), NIGHT.add({ hours: 24 }));
  }, 120_000);

  it('are none before anybody has', () => {
    expect(quiet).toEqual([]);
  });

  it('are more than thirty kinds here', () => {
    expect(MEDDLINGS.length).toBeGreaterThanOrEqual(30);
  });

  it.each(MEDDLINGS)('are found and put right, or told: $what', (meddling) => {
    const lines = meddling.isAlarm === true ? first.standing : first.mended;
    expect(lines.filter((line) => isAbout(meddling, desk, line))).toHaveLength(1);
  });

  it('are as they should be on the second night: nothing is left to put right', () => {
    expect(second.mended).toEqual([]);
    expect(second.standing.map((line) => line.kind).sort()).toEqual(
      MEDDLINGS.filter((one) => one.isAlarm === true)
        .map((one) => one.kind)
        .sort(),
    );
  });

  it('give nobody a record that is not theirs any more, and the parties theirs again', async () => {
    const path = `${SITE_PATH}/_api/web/lists/getByTitle('Supervision%20records')/items?$filter=RecordKey eq '${desk.record}'`;
    const seen = async (who: Who) => {
      const response = await desk.service.direct(who, 'sharepoint', path, {
        headers: { accept: 'application/json;odata=nometadata' },
      });
      return response.ok ? ((await response.json()) as { value: unknown[] }).value.length : 0;
    };
    expect([await seen('stranger'), await seen('tess'), await seen('sid')]).toEqual([0, 0, 0]);
    expect([await seen('sam'), await seen('ella')]).toEqual([1, 1]);
  });

  it('are written to the trail of the arrangement they were about, by the service', async () => {
    const trail = await desk.service.ports.audit.of(desk.pairs[3]?.key ?? '');
    const written = trail.map(({ event, by, about }) => [event, by, about.split('|')[1]]);
    expect(written).toContainEqual(['access removed', 'service', OID.tess]);
    expect(written).toContainEqual(['access given', 'service', OID.ella]);
  });

  it('are kept for the page of whoever looks after them', async () => {
    expect((await latestDrift(desk.service.ports))?.standing).toEqual(second.standing);
  });

  it('stop being told above the lists once an administrator has accepted them', async () => {
    const { asIs } = await findDrift(desk.service.ports, NIGHT);
    await acceptAbove(desk.service.ports, acceptable(asIs));
    const { drifts } = await findDrift(desk.service.ports, NIGHT);
    expect(drifts.map((one) => one.kind).sort()).toEqual([
      'folder missing',
      'list takes attachments',
      'reading level widened',
    ]);
  });

  it('are looked for in few requests, none of them for one row', async () => {
    const { requests } = desk.service.tenant;
    const before = requests.last();
    await desk.service.another().sitePermissions.look();
    const asked = requests.since(before).filter((row) => row.service === 'sharepoint');
    expect(asked.length).toBeLessThan(60);
    expect(asked.filter((row) => /items\(\d+\)|getbyid\(\d+\)\/role/i.test(row.path))).toEqual([]);
  });
});
