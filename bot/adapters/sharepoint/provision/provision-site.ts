import type { SPFI } from '@pnp/sp';
import type { School } from '../../../../shared/domain/schools/school.ts';
import type { ListAddresses } from '../list-addresses.ts';
import type { ListReader } from '../list-reader.ts';
import { ALL_LISTS } from '../lists/index.ts';
import type { ListDefinition } from '../lists/list-definition.ts';
import { schools as schoolsList } from '../lists/schools.ts';
import { applyListChange, createList } from './apply-list-change.ts';
import type { Folders } from './folders.ts';
import { ALL_APP_USERS, type SiteGroups, schoolLeads, TRUST_LEADS } from './groups.ts';
import { type ListChange, planList, wordsOf } from './list-plan.ts';
import type { SchoolFolders } from './school-folders.ts';
import { type ListState, readLists } from './site-state.ts';

/** What provisioning works with. */
export interface Provisioning {
  readonly site: SPFI;
  readonly clientId: string;
  readonly addresses: ListAddresses;
  readonly reader: ListReader;
  readonly folders: Folders;
  readonly groups: SiteGroups;
  readonly schoolFolders: SchoolFolders;
}

export interface ProvisionOptions {
  /** Only say what would be done. */
  readonly isDryRun: boolean;
  /** Told each change as it is made, or would be. */
  readonly say: (line: string) => void;
}

/**
 * Creates or repairs groups, lists, columns, indexes, views, permissions and school folders. Each step looks at what stands, so that a run cut
 * short is finished by the next, and a second run changes nothing.
 * @returns the number of changes made, or that would be made.
 * @throws StoreError when SharePoint refuses or cannot be reached.
 */
export async function provisionSite(tools: Provisioning, options: ProvisionOptions): Promise<number> {
  const counted = { changes: 0 };
  const say = (line: string) => {
    counted.changes += 1;
    options.say(line);
  };
  await provisionGroups(tools, [TRUST_LEADS, ALL_APP_USERS], { ...options, say });
  await provisionLists(tools, { ...options, say });
  await provisionSchools(tools, { ...options, say });
  return counted.changes;
}

async function provisionGroups(
  tools: Provisioning,
  titles: readonly string[],
  options: ProvisionOptions,
): Promise<void> {
  const standing = await tools.groups.all();
  for (const title of titles.filter((each) => !standing.has(each))) {
    options.say(`create the group ${title}`);
    if (!options.isDryRun) await tools.groups.ensure(title);
  }
}

async function provisionLists(tools: Provisioning, options: ProvisionOptions): Promise<void> {
  const groups = await tools.groups.all();
  const readRole = await tools.folders.role();
  const standing = await readLists(tools.site, new Set(ALL_LISTS.map((list) => list.title)), tools.clientId);
  for (const list of ALL_LISTS) {
    const state = standing.get(list.title) ?? null;
    const changes = planList(list, state, groups, readRole);
    if (options.isDryRun) for (const change of changes) options.say(wordsOf(list.title, change));
    else await carryOut(tools, { list, state, changes, readRole }, options.say);
  }
  tools.addresses.forget();
}

async function carryOut(
  tools: Provisioning,
  plan: { list: ListDefinition; state: ListState | null; changes: readonly ListChange[]; readRole: number },
  say: (line: string) => void,
): Promise<void> {
  let id = plan.state?.id ?? '';
  let changes = plan.changes;
  if (plan.state === null) {
    say(`create the list ${plan.list.title}`);
    id = await createList(tools.site, plan.list);
    const [made] = (await readLists(tools.site, new Set([plan.list.title]), tools.clientId)).values();
    changes = planList(plan.list, made ?? null, await tools.groups.all(), plan.readRole);
  }
  for (const change of changes) {
    if (change.do === 'create list') continue;
    say(wordsOf(plan.list.title, change));
    await applyListChange(tools.site, { id, definition: plan.list }, change, plan.readRole);
  }
}

async function provisionSchools(tools: Provisioning, options: ProvisionOptions): Promise<void> {
  const schools = await standingSchools(tools, options.isDryRun);
  await provisionGroups(
    tools,
    schools.map((school) => schoolLeads(school.name)),
    options,
  );
  const groups = await tools.groups.all();
  for (const school of schools) {
    const problems = await tools.schoolFolders.amiss(school, groups);
    for (const problem of problems) options.say(problem);
    if (problems.length > 0 && !options.isDryRun) await tools.schoolFolders.repair(school);
  }
}

/** The schools in the register; none while the list itself is only planned. */
async function standingSchools(tools: Provisioning, isDryRun: boolean): Promise<readonly School[]> {
  const standing = await readLists(tools.site, new Set([schoolsList.title]), tools.clientId);
  if (isDryRun && !standing.has(schoolsList.title)) return [];
  return (await tools.reader.all(schoolsList)).map((stored) => stored.value);
}
