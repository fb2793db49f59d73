import { beforeEach, describe, expect, it } from 'vitest';
import { arrangeCover } from '../../bot/use-cases/arrange-cover.ts';
import { changeMembers } from '../../bot/use-cases/change-members.ts';
import { handOver } from '../../bot/use-cases/hand-over.ts';
import { readArrangement } from '../../bot/use-cases/read-arrangement.ts';
import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import { aSchool } from '../builders/a-school.ts';
import { granted } from '../builders/outcome.ts';
import { SITE_PATH } from '../tenant/core/ids.ts';
import { anAction, aRecord } from './contents.ts';
import { type LocalService, OID, personOf, provisionedService, type Who } from './local-service.ts';
import { pair, partyOf } from './worlds.ts';

const LISTS = ['Supervision records', 'Actions'] as const;

describe('SharePoint itself, when the people change', () => {
  let service: LocalService;
  let old: Arrangement;

  beforeEach(async () => {
    service = await provisionedService();
    const { register } = service.ports;
    await register.saveSchool(aSchool({ head: OID.tess, safeguardingLead: OID.sid }));
    for (const who of Object.keys(OID) as Who[]) await register.savePerson(personOf(who));
    old = pair();
  });

  async function lived(arrangement: Arrangement) {
    const { register, records } = service.ports;
    await register.createArrangement(arrangement);
    for (const person of arrangement.supervisees) await register.saveParty(partyOf(arrangement, person, 'supervisee'));
    const place = { school: arrangement.school, arrangement: arrangement.key };
    await records.createRecord(
      place,
      aRecord(arrangement.key, { key: `${arrangement.key}-c1`, kind: 'contract', session: null, status: 'signed' }),
    );
    await records.createRecord(place, aRecord(arrangement.key));
    await records.createAction(place, anAction(arrangement.key, { owner: OID.sam, category: 'case', referral: null }));
  }

  /** How many rows of an arrangement a person gets from each list, asking Graph and then SharePoint REST themselves. */
  async function seen(who: Who, arrangement: string): Promise<number[]> {
    const counts: number[] = [];
    for (const title of LISTS) {
      const { graphPath } = await service.ports.store.addresses.of(title);
      const rest = `${SITE_PATH}/_api/web/lists/getByTitle('${encodeURIComponent(title)}')/items`;
      const answers = [
        await service.direct(who, 'graph', `/v1.0${graphPath}/items?$expand=fields`),
        await service.direct(who, 'sharepoint', rest, { headers: { accept: 'application/json;odata=nometadata' } }),
      ];
      for (const answer of answers) {
        const text = answer.ok ? await answer.text() : '';
        counts.push([...text.matchAll(new RegExp(`"ArrangementKey":"${arrangement}"`, 'g'))].length);
      }
    }
    return counts;
  }
  const NOTHING = [0, 0, 0, 0];

  it('a newcomer reads the contract and the open action and nothing of before; the old two keep theirs', async () => {
    await lived(old);
    const asked = { supervisors: [OID.stranger], fromOn: '2026-11-23' };
    const { arrangement } = granted(await handOver(service.ports, await service.as('lou'), old.key, asked));
    expect(await seen('stranger', old.key)).toEqual(NOTHING);
    expect(await seen('stranger', arrangement)).toEqual([1, 1, 1, 1]);
    expect(await seen('sam', arrangement)).toEqual(NOTHING);
    expect(await seen('sam', old.key)).toEqual([2, 2, 1, 1]);
    expect(await seen('ella', old.key)).toEqual([2, 2, 1, 1]);
    expect(await seen('ella', arrangement)).toEqual([1, 1, 1, 1]);
    for (const who of ['lou', 'tess', 'sid'] as const) expect(await seen(who, arrangement)).toEqual(NOTHING);
  });

  it.each([
    ['the day before', '2026-11-30', NOTHING],
    ['the first day', '2026-12-01', [2, 2, 1, 1]],
    ['the last day', '2026-12-11', [2, 2, 1, 1]],
    ['the day after', '2026-12-12', NOTHING],
  ])('a stand-in reads on %s what they may', async (_, day, expected) => {
    await lived(old);
    const { ports } = service;
    const cover = { person: OID.stranger, fromOn: '2026-12-01', toOn: '2026-12-11' };
    granted(await arrangeCover(ports, await service.as('lou'), old.key, cover));
    const later = async (on: string) => {
      const actor = { ...(await service.as('ella')), now: Temporal.Instant.from(`${on}T09:00:00Z`) };
      granted(await readArrangement(ports, actor, old.key));
    };
    if (day === '2026-12-12') await later('2026-12-02');
    await later(day);
    expect(await seen('stranger', old.key)).toEqual(expected);
  });

  it('who leaves a group no longer reads its folder', async () => {
    const group = pair({ kind: 'group', supervisees: [OID.ella, OID.stranger] });
    await lived(group);
    expect(await seen('stranger', group.key)).toEqual([2, 2, 1, 1]);
    const asked = { person: OID.stranger, change: 'leaves', on: '2026-11-23' } as const;
    granted(await changeMembers(service.ports, await service.as('sam'), group.key, asked));
    expect(await seen('stranger', group.key)).toEqual(NOTHING);
    expect(await seen('ella', group.key)).toEqual([2, 2, 1, 1]);
  });
});
