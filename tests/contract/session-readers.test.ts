import { beforeAll, describe, expect, it } from 'vitest';
import { addAction } from '../../bot/use-cases/add-action.ts';
import { beginRecord } from '../../bot/use-cases/begin-record.ts';
import { markHeld } from '../../bot/use-cases/mark-held.ts';
import { readRecord } from '../../bot/use-cases/read-record.ts';
import { recordKeyOf } from '../../shared/domain/records/record-keys.ts';
import { aSchool } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { granted, refusalOf } from '../builders/outcome.ts';
import { SITE_PATH } from '../tenant/core/ids.ts';
import { aCase } from './contents.ts';
import { type LocalService, OID, personOf, provisionedService, type Who } from './local-service.ts';
import { pair, partyOf } from './worlds.ts';

const EVERYBODY = Object.keys(OID) as Who[];
const LISTS = ['Supervision records', 'Case discussions', 'Actions'] as const;

/** Sam’s group of Ella and Lou. Ella and a guest came to the first session, Lou alone to the second; the third has not been held. */
describe('SharePoint itself, for a group', () => {
  let service: LocalService;
  let group: ReturnType<typeof pair>;
  const key = (number: number) => `${group.key}-s${number}`;

  beforeAll(async () => {
    service = await provisionedService();
    const { ports } = service;
    await ports.register.saveSchool(aSchool({ head: OID.tess, safeguardingLead: OID.sid }));
    for (const who of EVERYBODY) await ports.register.savePerson(personOf(who));
    group = pair({ kind: 'group', policy: 'river-tees', supervisees: [OID.ella, OID.lou], lineManager: null });
    await ports.register.createArrangement(group);
    for (const person of group.supervisees) await ports.register.saveParty(partyOf(group, person, 'supervisee'));
    await ports.register.createArrangement(
      pair({ kind: 'group', supervisees: [OID.stranger, OID.tess], supervisors: [OID.sid] }),
    );
    for (const number of [1, 2, 3]) await write(number);
    await held(1, { attended: [OID.ella, OID.lou], guests: [OID.stranger] });
    await held(1, { attended: [OID.ella], apologies: [OID.lou] });
    await held(2, { attended: [OID.lou] });
    for (const number of [1, 2]) await leaveAnAction(number);
  });

  async function write(number: number) {
    const { ports } = service;
    const session = aSession(`2026-11-${10 + number}T10:00:00Z`, {
      key: key(number),
      arrangement: group.key,
      kind: 'group',
      organiser: OID.sam,
      proposedBy: OID.sam,
      acceptedBy: [OID.sam],
    });
    await ports.register.createSession(session, group.school);
    granted(await beginRecord(ports, await service.as('sam'), session.key, { together: true }));
    const place = { school: group.school, arrangement: group.key, session: session.key };
    const record = recordKeyOf(session.key);
    await ports.records.createCaseDiscussion(place, aCase(group.key, record, { session: session.key }));
  }

  async function held(number: number, asked: Parameters<typeof markHeld>[3]) {
    granted(await markHeld(service.ports, await service.as('sam'), key(number), asked));
  }

  async function leaveAnAction(number: number) {
    const action = { session: key(number), text: 'Invented', category: 'case' as const, owner: OID.sam, dueOn: null };
    granted(
      await addAction(service.ports, await service.as('sam'), group.key, {
        key: `action-of-${number}-${group.key}`,
        ...action,
      }),
    );
  }

  /** The numbers of the sessions whose content this person gets from a list, asking Graph or SharePoint themselves. */
  async function seen(who: Who, title: string, through: 'graph' | 'rest'): Promise<number[]> {
    const { graphPath } = await service.ports.store.addresses.of(title);
    const column = title === 'Actions' ? 'OriginSession' : 'SessionKey';
    const response =
      through === 'graph'
        ? await service.direct(who, 'graph', `/v1.0${graphPath}/items?$expand=fields`)
        : await service.direct(
            who,
            'sharepoint',
            `${SITE_PATH}/_api/web/lists/getByTitle('${encodeURIComponent(title)}')/items`,
            { headers: { accept: 'application/json;odata=nometadata' } },
          );
    if (!response.ok) return [];
    const text = await response.text();
    const found = text.matchAll(new RegExp(`"${column}":"${group.key}-s(\\d)"`, 'g'));
    return [...new Set([...found].map((match) => Number(match[1])))].sort();
  }

  const MAY_READ: Readonly<Record<Who, readonly number[]>> = {
    sam: [1, 2, 3],
    ella: [1],
    lou: [2],
    stranger: [1],
    tess: [],
    sid: [],
  };

  describe.each(LISTS)('in %s', (title) => {
    it.each(EVERYBODY)('shows %s only the sessions they were at', async (who) => {
      const expected = title === 'Actions' ? MAY_READ[who].filter((number) => number !== 3) : MAY_READ[who];
      expect(await seen(who, title, 'graph')).toEqual(expected);
      expect(await seen(who, title, 'rest')).toEqual(expected);
    });
  });

  it('agrees with the service', async () => {
    for (const who of EVERYBODY) {
      for (const number of [1, 2, 3]) {
        const read = await readRecord(service.ports, await service.as(who), recordKeyOf(key(number)));
        if (MAY_READ[who].includes(number)) granted(read);
        else expect(['not-found', 'not-a-party']).toContain(refusalOf(read));
      }
    }
  });

  it('keeps the session’s folders closed to all but the session’s own group', async () => {
    const { store } = service.ports;
    for (const title of LISTS) {
      const list = await store.addresses.of(title);
      const state = await store.folders.state(list, [group.school, group.key, key(1)]);
      expect(state?.lock.isClosed).toBe(true);
      expect(state?.lock.grants.map((grant) => grant.name)).toEqual([`Readers of session ${key(1)}`]);
    }
  });

  it('refuses to write into a session’s folder that nobody has closed', async () => {
    const place = { school: group.school, arrangement: group.key, session: `${group.key}-s9` };
    await expect(service.ports.records.createCaseDiscussion(place, aCase(group.key, 'r-9'))).rejects.toThrow(
      'folder is missing',
    );
  });
});
