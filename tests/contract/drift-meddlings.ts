import { EDIT } from './drift-desk.ts';
import { FOLDERS_MEDDLED_WITH } from './drift-folder-meddlings.ts';
import { folder, LEADS, type Meddling, person, readers, sql } from './drift-meddling.ts';

const GROUPS_AND_ABOVE: readonly Meddling[] = [
  {
    what: 'the member who was absent is in the session’s group',
    kind: 'stranger in group',
    path: (desk) => `Readers of session ${desk.session}`,
    who: person('lou'),
    meddle: (desk) => desk.admin.put(`Readers of session ${desk.session}`, desk.admin.mail('lou')),
  },
  {
    what: 'the member who was there is not',
    kind: 'member missing',
    path: (desk) => `Readers of session ${desk.session}`,
    who: person('ella'),
    meddle: (desk) => desk.admin.take(`Readers of session ${desk.session}`, desk.admin.mail('ella')),
  },
  {
    what: 'a lead is put among an arrangement’s readers',
    kind: 'stranger in group',
    path: (desk) => readers(desk, 3),
    who: person('tess'),
    meddle: (desk) => desk.admin.put(readers(desk, 3), desk.admin.mail('tess')),
  },
  {
    what: 'a party is taken out of their readers',
    kind: 'member missing',
    path: (desk) => readers(desk, 3),
    who: person('ella'),
    meddle: (desk) => desk.admin.take(readers(desk, 3), desk.admin.mail('ella')),
  },
  {
    what: 'somebody is made a trust lead in SharePoint alone',
    kind: 'stranger in group',
    path: () => 'Trust leads',
    who: person('sam'),
    meddle: ({ admin }) => admin.put('Trust leads', admin.mail('sam')),
  },
  {
    what: 'a trust lead is not among them',
    kind: 'member missing',
    path: () => 'Trust leads',
    who: person('tess'),
    meddle: ({ admin }) => admin.take('Trust leads', admin.mail('tess')),
  },
  {
    what: 'a party is among the school’s leads',
    kind: 'stranger in group',
    path: () => LEADS,
    who: person('ella'),
    meddle: ({ admin }) => admin.put(LEADS, admin.mail('ella')),
  },
  {
    what: 'somebody who left still uses the app',
    kind: 'stranger in group',
    path: () => 'All app users',
    who: person('stranger'),
    meddle: ({ admin }) => admin.put('All app users', admin.mail('stranger')),
  },
  {
    what: 'readers may let others in',
    kind: 'group lets others in',
    path: (desk) => readers(desk, 4),
    meddle: async (desk) =>
      desk.service.ports.store.site.web.siteGroups
        .getByName(readers(desk, 4))
        .update({ AllowMembersEditMembership: true }),
  },
  {
    what: 'an arrangement’s readers are no group any more',
    kind: 'group missing',
    path: (desk) => readers(desk, 5),
    meddle: async (desk) =>
      desk.service.ports.store.site.web.siteGroups.removeById(
        await desk.service.ports.store.groups.ensure(readers(desk, 5)),
      ),
  },
  {
    what: 'a record is shared by a link for the organisation',
    kind: 'sharing link',
    path: () => 'OrganizationView',
    meddle: (desk) => desk.admin.link('Supervision records', `RecordKey=${desk.record}`, 'OrganizationView'),
  },
  {
    what: 'a folder is shared by a link for anyone who has it, to edit',
    kind: 'sharing link',
    path: () => 'AnonymousEdit',
    meddle: (desk) => desk.admin.link('Case discussions', folder(desk, 4), 'AnonymousEdit'),
  },
  {
    what: 'a content list is in search',
    kind: 'list in search',
    path: () => 'Actions',
    meddle: ({ service }) => service.ports.store.site.web.lists.getByTitle('Actions').update({ NoCrawl: false }),
  },
  {
    what: 'a content list keeps versions',
    kind: 'list keeps versions',
    path: () => 'Case discussions',
    meddle: ({ service }) =>
      service.ports.store.site.web.lists.getByTitle('Case discussions').update({ EnableVersioning: true }),
  },
  {
    what: 'a content list takes attachments',
    kind: 'list takes attachments',
    isAlarm: true,
    path: () => 'Supervision records',
    meddle: ({ service }) =>
      service.ports.store.site.web.lists.getByTitle('Supervision records').update({ EnableAttachments: true }),
  },
  {
    what: 'a folder nobody knows is opened in a content list',
    kind: 'own permissions',
    path: () => 'for-the-governors',
    meddle: async ({ service, admin }) => {
      const list = await service.ports.store.addresses.of('Supervision records');
      await service.ports.store.folders.ensureOpen(list, ['for-the-governors']);
      await admin.grant('Supervision records', 'for-the-governors', admin.mail('stranger'));
    },
  },
  {
    what: 'an arrangement’s folder is in the recycle bin',
    kind: 'folder missing',
    isAlarm: true,
    path: (desk) => folder(desk, 6),
    meddle: async (desk) => {
      const list = await desk.service.ports.store.addresses.of('Case references');
      await desk.service.ports.store.site.web
        .getFolderByServerRelativePath(`${list.rootPath}/${folder(desk, 6)}`)
        .delete();
    },
  },
  {
    what: 'somebody administers the site',
    kind: 'site administrator',
    isAlarm: true,
    path: () => '',
    who: person('lou'),
    meddle: async (desk) =>
      sql(
        desk,
        'INSERT INTO sp_site_admins (principal_id) VALUES (?)',
        await desk.service.ports.store.people.principalOf(desk.admin.mail('lou')),
      ),
  },
  {
    what: 'somebody may change the site above every list',
    kind: 'grant on the site',
    isAlarm: true,
    path: () => '',
    who: person('sid'),
    meddle: async (desk) =>
      sql(
        desk,
        'INSERT INTO sp_assignments (scope_id, principal_id, role_id) VALUES (1, ?, ?)',
        await desk.service.ports.store.people.principalOf(desk.admin.mail('sid')),
        EDIT,
      ),
  },
  {
    what: 'the level Read lets people edit',
    kind: 'reading level widened',
    isAlarm: true,
    path: () => '',
    meddle: (desk) =>
      sql(
        desk,
        "INSERT INTO sp_roles (id, name, description, high, low, position) VALUES (1073741826, 'Read', '', '176', '138612837', 128)",
      ),
  },
  {
    what: 'somebody keeps a list of their own here',
    kind: 'list of somebody’s own',
    isAlarm: true,
    path: () => 'Copy of records',
    meddle: ({ service }) => service.ports.store.site.web.lists.add('Copy of records', '', 100),
  },
];

/** What people with rights they should use with care do by hand, on purpose or not. */
export const MEDDLINGS: readonly Meddling[] = [...FOLDERS_MEDDLED_WITH, ...GROUPS_AND_ABOVE];
