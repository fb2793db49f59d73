import { EDIT, FULL_CONTROL } from './drift-desk.ts';
import { folder, LEADS, type Meddling, person, readers, SCHOOL, sql } from './drift-meddling.ts';
import { OID } from './local-service.ts';

/** Lists, folders and rows that somebody opened, closed or gave away by hand. */
export const FOLDERS_MEDDLED_WITH: readonly Meddling[] = [
  {
    what: 'a register list inherits the site',
    list: 'Sessions',
    kind: 'place open',
    path: () => 'Sessions',
    meddle: ({ admin }) => admin.open('Sessions'),
  },
  {
    what: 'a content list inherits the site',
    list: 'Actions',
    kind: 'place open',
    path: () => 'Actions',
    meddle: ({ admin }) => admin.open('Actions'),
  },
  {
    what: 'a person reads a whole content list',
    list: 'Case discussions',
    kind: 'stranger let in',
    path: () => 'Case discussions',
    who: person('stranger'),
    meddle: ({ admin }) => admin.grant('Case discussions', '', admin.mail('stranger')),
  },
  {
    what: 'a group of Entra reads the settings',
    kind: 'stranger let in',
    path: () => 'Settings',
    meddle: async (desk) => {
      sql(desk, 'INSERT INTO groups (id, name) VALUES (?, ?)', '22222222-0000-4000-8000-00000000000e', 'All staff');
      const made = await desk.service.ports.store.site.web.ensureUser(
        'c:0t.c|tenant|22222222-0000-4000-8000-00000000000e',
      );
      const list = desk.service.ports.store.site.web.lists.getByTitle('Settings');
      await list.roleAssignments.add(made.Id, 1073741826);
    },
  },
  {
    what: 'everybody who uses the app reads who was reminded',
    list: 'Reminders',
    kind: 'stranger let in',
    path: () => 'Reminders',
    who: 'group:All app users',
    meddle: ({ admin }) => admin.grant('Reminders', '', 'All app users'),
  },
  {
    what: 'trust leads are shut out of a school’s arrangements',
    list: 'Arrangements',
    kind: 'reader shut out',
    path: () => SCHOOL,
    who: 'group:Trust leads',
    meddle: ({ admin }) => admin.revoke('Arrangements', SCHOOL, 'Trust leads'),
  },
  {
    what: 'a school’s folder of the register inherits',
    list: 'Clocks',
    kind: 'place open',
    path: () => SCHOOL,
    meddle: ({ admin }) => admin.open('Clocks', SCHOOL),
  },
  {
    what: 'school leads may change people',
    list: 'People',
    kind: 'more than reading',
    path: () => SCHOOL,
    who: `group:${LEADS}`,
    meddle: ({ admin }) => admin.grant('People', SCHOOL, LEADS, EDIT),
  },
  {
    what: 'a school’s leads are let into all its records',
    list: 'Supervision records',
    kind: 'own permissions',
    path: () => SCHOOL,
    meddle: ({ admin }) => admin.grant('Supervision records', SCHOOL, LEADS),
  },
  {
    what: 'an arrangement’s folder inherits',
    list: 'Supervision records',
    kind: 'place open',
    path: (desk) => folder(desk, 0),
    meddle: (desk) => desk.admin.open('Supervision records', folder(desk, 0)),
  },
  {
    what: 'a person is let into an arrangement’s case discussions',
    list: 'Case discussions',
    kind: 'stranger let in',
    path: (desk) => folder(desk, 0),
    who: person('stranger'),
    meddle: (desk) => desk.admin.grant('Case discussions', folder(desk, 0), desk.admin.mail('stranger')),
  },
  {
    what: 'trust leads are let into an arrangement’s records',
    list: 'Supervision records',
    kind: 'stranger let in',
    path: (desk) => folder(desk, 1),
    who: 'group:Trust leads',
    meddle: (desk) => desk.admin.grant('Supervision records', folder(desk, 1), 'Trust leads'),
  },
  {
    what: 'an arrangement’s readers are shut out of its actions',
    list: 'Actions',
    kind: 'reader shut out',
    path: (desk) => folder(desk, 0),
    meddle: (desk) => desk.admin.revoke('Actions', folder(desk, 0), readers(desk, 0)),
  },
  {
    what: 'an arrangement’s readers hold full control',
    list: 'Case references',
    kind: 'more than reading',
    path: (desk) => folder(desk, 0),
    meddle: (desk) => desk.admin.grant('Case references', folder(desk, 0), readers(desk, 0), FULL_CONTROL),
  },
  {
    what: 'a party is let in beside the group, with the right to edit',
    list: 'Actions',
    kind: 'stranger let in',
    path: (desk) => folder(desk, 2),
    who: person('sam'),
    meddle: (desk) => desk.admin.grant('Actions', folder(desk, 2), desk.admin.mail('sam'), EDIT),
  },
  {
    what: 'one record has permissions of its own',
    list: 'Supervision records',
    kind: 'own permissions',
    path: (desk) => `${folder(desk, 1)}#`,
    meddle: (desk) => desk.admin.shareRow('Supervision records', 'RecordKey', desk.record, desk.admin.mail('stranger')),
  },
  {
    what: 'one row of the register has permissions of its own',
    list: 'Arrangements',
    kind: 'own permissions',
    path: () => `${SCHOOL}#`,
    meddle: (desk) =>
      desk.admin.shareRow('Arrangements', 'ArrangementKey', desk.pairs[3]?.key ?? '', desk.admin.mail('stranger')),
  },
  {
    what: 'the other party is let into a draft',
    list: 'Preparation',
    kind: 'stranger let in',
    path: () => OID.sam,
    who: person('ella'),
    meddle: ({ admin }) => admin.grant('Preparation', OID.sam, admin.mail('ella')),
  },
  {
    what: 'a folder of drafts inherits',
    list: 'Preparation',
    kind: 'place open',
    path: () => OID.lou,
    meddle: ({ admin }) => admin.open('Preparation', OID.lou),
  },
  {
    what: 'the supervisor is let into a concern',
    list: 'Concerns about supervision',
    kind: 'stranger let in',
    path: (desk) => `${SCHOOL}/${desk.concern}`,
    who: person('sam'),
    meddle: (desk) =>
      desk.admin.grant('Concerns about supervision', `${SCHOOL}/${desk.concern}`, desk.admin.mail('sam')),
  },
  {
    what: 'whoever a concern stands with is shut out',
    list: 'Concerns about supervision',
    kind: 'reader shut out',
    path: (desk) => `${SCHOOL}/${desk.concern}`,
    who: person('lou'),
    meddle: (desk) =>
      desk.admin.revoke('Concerns about supervision', `${SCHOOL}/${desk.concern}`, desk.admin.mail('lou')),
  },
  {
    what: 'the member who was absent is let into a session',
    list: 'Actions',
    kind: 'stranger let in',
    path: (desk) => `${SCHOOL}/${desk.group.key}/${desk.session}`,
    who: person('lou'),
    meddle: (desk) =>
      desk.admin.grant('Actions', `${SCHOOL}/${desk.group.key}/${desk.session}`, desk.admin.mail('lou')),
  },
  {
    what: 'a session’s folder inherits, so that the whole group reads it',
    list: 'Supervision records',
    kind: 'place open',
    path: (desk) => `${SCHOOL}/${desk.group.key}/${desk.session}`,
    meddle: (desk) => desk.admin.open('Supervision records', `${SCHOOL}/${desk.group.key}/${desk.session}`),
  },
  {
    what: 'requests of which the parties are not told yet are open to those who read the list',
    list: 'Inspections',
    kind: 'place open',
    path: () => 'not yet told',
    meddle: async (desk) => desk.admin.open('Inspections', 'not yet told'),
  },
  {
    what: 'an inspector reads more than was allowed',
    list: 'Case discussions',
    kind: 'stranger let in',
    path: (desk) => folder(desk, 7),
    who: person('tess'),
    meddle: (desk) => desk.admin.grant('Case discussions', folder(desk, 7), desk.admin.mail('tess')),
  },
];
