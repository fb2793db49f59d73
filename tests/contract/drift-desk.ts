import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { aSchool } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { anInspection } from '../builders/an-inspection.ts';
import { FULL_CONTROL, READ } from '../tenant/sharepoint/engine/rights.ts';
import { aCase, aConcern, aDraft, aRecord } from './contents.ts';
import { type LocalService, OID, personOf, provisionedService, type Who } from './local-service.ts';
import { on, pair, partyOf } from './worlds.ts';

export const EDIT = 1073741830;
export { FULL_CONTROL, READ };

const EVERYBODY = Object.keys(OID) as Who[];

/** A small trust with something of everything that has permissions, and an administrator's hand to meddle with them. */
export interface DriftDesk {
  readonly service: LocalService;
  readonly pairs: readonly Arrangement[];
  readonly group: Arrangement;
  readonly concern: string;
  readonly session: string;
  /** Sam's record in the second pair. */
  readonly record: string;
  readonly admin: Admin;
}

/** What somebody with the rights of an administrator can do by hand. */
export interface Admin {
  mail(who: Who): string;
  open(list: string, path?: string): Promise<void>;
  grant(list: string, path: string, who: string, role?: number): Promise<void>;
  revoke(list: string, path: string, who: string, role?: number): Promise<void>;
  /** Gives one row permissions of its own and lets somebody read it. */
  shareRow(list: string, keyColumn: string, key: string, who: string): Promise<void>;
  /** A link to a row or folder, as SharePoint makes one: a hidden group of its own that holds a grant. */
  link(list: string, path: string, kind: string): Promise<void>;
  put(group: string, who: string): Promise<void>;
  take(group: string, who: string): Promise<void>;
}

/** Pairs of Sam and Ella, a group whose session was held, a draft, a concern, and Tess who leads. */
export async function driftDesk(): Promise<DriftDesk> {
  const service = await provisionedService();
  const { register, records } = service.ports;
  await register.saveSchool(aSchool({ head: OID.lou, safeguardingLead: OID.sid }));
  for (const who of EVERYBODY) await register.savePerson(personOf(who));
  const pairs = Array.from({ length: 8 }, () => pair());
  for (const one of pairs) await register.createArrangement(one);
  const group = pair({ kind: 'group', supervisees: [OID.ella, OID.lou], lineManager: null });
  await register.createArrangement(group);
  for (const person of group.supervisees) await register.saveParty(partyOf(group, person, 'supervisee'));
  const session = `${group.key}-s1`;
  const held = { key: session, arrangement: group.key, kind: 'group', organiser: OID.sam } as const;
  const was = { status: 'held', attended: [OID.ella] } as const;
  await register.createSession(aSession('2026-11-11T10:00:00Z', { ...held, ...was }), group.school);
  await records.openSession({ school: group.school, arrangement: group.key, session }, [OID.sam, OID.ella]);
  const second = pairs[1]?.key ?? '';
  const record = aRecord(second);
  await records.createRecord({ school: group.school, arrangement: second }, record);
  await records.createCaseDiscussion({ school: group.school, arrangement: second }, aCase(second, record.key));
  await records.createPreparation(aDraft(second));
  await records.createPreparation(aDraft(second, { author: OID.lou, key: 'draft-of-lou' }));
  const concern = aConcern(second, {
    kind: 'entitlement',
    stage: 0,
    raisedBy: OID.ella,
    addressee: OID.lou,
    isClosed: false,
    otherPartyAgrees: null,
  });
  const place = { school: group.school, arrangement: second };
  await records.createConcern(place, concern, [OID.ella, OID.lou]);
  await register.savePerson({ ...personOf('stranger'), leftOn: on('2026-10-30') });
  await inspected(service, pairs[7]);
  const desk = { service, pairs, group, session, record: record.key, concern: concern.key };
  const admin = adminOf(service);
  await admin.take('All app users', admin.mail('stranger'));
  return { ...desk, admin };
}

/** Tess reads the last pair's records and nothing about children, both told; another request is not to be told yet. */
async function inspected({ ports }: LocalService, arrangement: Arrangement | undefined): Promise<void> {
  const of = { arrangement: arrangement?.key ?? '', school: arrangement?.school ?? '', reader: OID.tess };
  const dates = { fromOn: on('2026-11-20'), untilOn: on('2026-12-20') };
  const active = anInspection({ ...of, ...dates, key: 'insp-active', scope: 'records', state: 'active' });
  await ports.inspections.create(active);
  await ports.inspections.letIn(active);
  const putOff = { reason: 'allegation', by: null, untilOn: null } as const;
  await ports.inspections.create(anInspection({ ...of, key: 'insp-asked', state: 'asked', putOff }));
}

function adminOf(service: LocalService): Admin {
  const { store } = service.ports;
  const { site } = store;
  const mail = (who: Who) => personOf(who).email ?? '';
  const numberOf = (who: string) => (who.includes('@') ? store.people.principalOf(who) : store.groups.ensure(who));
  const at = async (list: string, path = '') => {
    const address = await store.addresses.of(list);
    const there = site.web.lists.getById(address.id);
    if (path === '') return there;
    const state = await store.folders.state(address, path.split('/'));
    return there.items.getById(state?.itemId ?? 0);
  };
  const rowOf = async (list: string, column: string, key: string) => {
    const address = await store.addresses.of(list);
    const items = site.web.lists.getById(address.id).items;
    const [row] = (await items.filter(`${column} eq '${key}'`)()) as { Id: number }[];
    return items.getById(row?.Id ?? 0);
  };
  let links = 0;
  return {
    mail,
    open: async (list, path) => void (await (await at(list, path)).resetRoleInheritance()),
    grant: async (list, path, who, role = READ) => {
      const there = await at(list, path);
      await there.breakRoleInheritance(true, false);
      await there.roleAssignments.add(await numberOf(who), role);
    },
    revoke: async (list, path, who, role = READ) => {
      await (await at(list, path)).roleAssignments.remove(await numberOf(who), role);
    },
    shareRow: async (list, column, key, who) => {
      const row = await rowOf(list, column, key);
      await row.breakRoleInheritance(true, false);
      await row.roleAssignments.add(await numberOf(who), READ);
    },
    link: async (list, path, kind) => {
      links += 1;
      const title = `SharingLinks.5e2d1c9a-0000-4000-8000-00000000000${links}.${kind}.7f000000-0000-4000-8000-00000000000${links}`;
      const there = path.startsWith('RecordKey=')
        ? await rowOf(list, 'RecordKey', path.slice(10))
        : await at(list, path);
      await there.breakRoleInheritance(true, false);
      await there.roleAssignments.add(await store.groups.ensure(title), kind.endsWith('Edit') ? EDIT : READ);
    },
    put: async (group, who) => {
      const members = site.web.siteGroups.getById(await store.groups.ensure(group)).users;
      await members.add(`i:0#.f|membership|${who}`);
    },
    take: async (group, who) => {
      const members = site.web.siteGroups.getById(await store.groups.ensure(group)).users;
      await members.removeById(await store.people.principalOf(who));
    },
  };
}
