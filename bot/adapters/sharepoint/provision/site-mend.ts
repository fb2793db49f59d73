import type { Drift } from '../../../../shared/domain/drift/drift.ts';
import { StoreError } from '../../../ports/store-error.ts';
import { asked } from '../site-client.ts';
import type { Store } from '../store.ts';
import { applyLock, type Lockable, lockChanges } from './permissions.ts';

type Tools = Pick<Store, 'site' | 'addresses' | 'folders' | 'groups' | 'people'>;

/** The site's number of a reader named as the register names them. */
async function principalOf({ groups, people }: Tools, who: string): Promise<number> {
  const name = who.slice(who.indexOf(':') + 1);
  return who.startsWith('group:') ? groups.ensure(name) : people.principalOf(name);
}

async function lockableOf({ site, addresses }: Tools, drift: Drift): Promise<Lockable> {
  const there = site.web.lists.getById((await addresses.of(drift.list ?? '')).id);
  return drift.refs.item === undefined || drift.refs.item === 0 ? there : there.items.getById(drift.refs.item);
}

async function close(tools: Tools, drift: Drift): Promise<void> {
  const readers = await Promise.all((drift.refs.readers ?? []).map((who) => principalOf(tools, who)));
  const readRole = await tools.folders.role();
  await applyLock(await lockableOf(tools, drift), lockChanges(null, readers, readRole), readRole);
}

async function takeAway(tools: Tools, drift: Drift): Promise<void> {
  const of = await lockableOf(tools, drift);
  for (const roleId of drift.refs.roles ?? [])
    await asked('take a permission away', () => of.roleAssignments.remove(drift.refs.principal ?? 0, roleId));
}

async function letRead(tools: Tools, drift: Drift): Promise<void> {
  const principalId = await principalOf(tools, drift.who ?? '');
  const readRole = await tools.folders.role();
  await applyLock(await lockableOf(tools, drift), [{ do: 'let read', principalId }], readRole);
}

const mailboxIn = (who: string | null): string => (who ?? '').replace(/^person:/, '');

async function letIn({ groups }: Tools, drift: Drift): Promise<void> {
  if (await groups.add(drift.path, mailboxIn(drift.who))) return;
  throw new StoreError('refused', 'let somebody in whom SharePoint does not know', 404);
}

async function setList({ site, addresses }: Tools, drift: Drift, options: Readonly<Record<string, boolean>>) {
  const { id } = await addresses.of(drift.list ?? '');
  await asked('set a list’s options', () => site.web.lists.getById(id).update(options));
}

/** Puts one drift right; the lead's part of it (`alarm`) is left alone. Each step takes away what nobody should have or gives back what somebody should. */
export async function mendDrift(tools: Tools, drift: Drift): Promise<void> {
  const { site, groups } = tools;
  const group = site.web.siteGroups.getById(drift.refs.group ?? 0);
  switch (drift.kind) {
    case 'place open':
      return close(tools, drift);
    case 'stranger let in':
    case 'more than reading':
      return takeAway(tools, drift);
    case 'reader shut out':
      return letRead(tools, drift);
    case 'own permissions': {
      const of = await lockableOf(tools, drift);
      return asked('let a row inherit again', () => of.resetRoleInheritance()).then(() => undefined);
    }
    case 'sharing link':
      return asked('remove a sharing link', () => site.web.siteGroups.removeById(drift.refs.group ?? 0));
    case 'stranger in group':
      return asked('take somebody out of a group', () => group.users.removeById(drift.refs.principal ?? 0)).then(
        () => undefined,
      );
    case 'member missing':
      return letIn(tools, drift);
    case 'group missing':
      return groups.ensure(drift.path).then(() => undefined);
    case 'group lets others in':
      return asked('close a group', () =>
        group.update({ AllowMembersEditMembership: false, OnlyAllowMembersViewMembership: true }),
      ).then(() => undefined);
    case 'list in search':
      return setList(tools, drift, { NoCrawl: true });
    case 'list keeps versions':
      return setList(tools, drift, { EnableVersioning: false });
    case 'list takes attachments':
    case 'folder missing':
    case 'list missing':
    case 'site administrator':
    case 'grant on the site':
    case 'reading level widened':
    case 'list of somebody’s own':
      return;
  }
}
