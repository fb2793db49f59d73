import type { School } from '../../../../shared/domain/schools/school.ts';
import type { ListAddresses } from '../list-addresses.ts';
import { ALL_LISTS } from '../lists/index.ts';
import type { ListDefinition } from '../lists/list-definition.ts';
import type { Folders } from './folders.ts';
import { type SiteGroups, schoolLeads, TRUST_LEADS } from './groups.ts';
import { lockChanges } from './permissions.ts';

/** The folder of people who belong to no school. */
export const TRUST_FOLDER = 'trust';

const LEADS_READ = ALL_LISTS.filter((list) => list.folders === 'school');
const NOBODY_READS = ALL_LISTS.filter((list) => list.folders === 'arrangement' || list.folders === 'concern');

/**
 * A school's folders: in register lists closed and read by trust leads and its own leads, in content lists inheriting a closed root, so that
 * nobody reads them until an arrangement's folder is opened below.
 */
export class SchoolFolders {
  private readonly ready = new Set<string>();

  constructor(
    private readonly addresses: ListAddresses,
    private readonly folders: Folders,
    private readonly groups: SiteGroups,
  ) {}

  /** Makes what is missing for a school; asked again in the same process it does nothing. */
  async ensure(school: School): Promise<void> {
    const known = `${school.key} ${school.name}`;
    if (this.ready.has(known)) return;
    const readers = await this.readersOf(school);
    for (const list of LEADS_READ)
      await this.folders.ensureClosed(await this.addresses.of(list.title), [school.key], readers);
    for (const list of NOBODY_READS) await this.folders.ensureOpen(await this.addresses.of(list.title), [school.key]);
    this.ready.add(known);
  }

  /** The folder for people without a school, read by trust leads. */
  async ensureTrustFolder(list: ListDefinition): Promise<void> {
    const address = await this.addresses.of(list.title);
    await this.folders.ensureClosed(address, [TRUST_FOLDER], [await this.groups.ensure(TRUST_LEADS)]);
  }

  /** What is amiss with a school's folders, in words; the same look that a repair takes. 5 units a folder. */
  async amiss(school: School, standingGroups: ReadonlyMap<string, number>): Promise<readonly string[]> {
    const wanted = [TRUST_LEADS, schoolLeads(school.name)].map((title) => standingGroups.get(title) ?? -1);
    const role = await this.folders.role();
    const problems: string[] = [];
    for (const list of [...LEADS_READ, ...NOBODY_READS]) {
      const state = await this.folders.state(await this.addresses.of(list.title), [school.key]);
      const isForLeads = list.folders === 'school';
      if (state === null) problems.push(`${list.title}: create the folder ${school.key}`);
      else if (
        isForLeads ? lockChanges(state.lock, wanted, role).length > 0 : isOpened(state.lock.isClosed, state.lock.grants)
      )
        problems.push(`${list.title}: repair the permissions of the folder ${school.key}`);
    }
    return problems;
  }

  /** Puts the folders of a school right, whatever this process remembers of them. */
  async repair(school: School): Promise<void> {
    const readers = await this.readersOf(school);
    for (const list of LEADS_READ)
      await this.folders.repair(await this.addresses.of(list.title), [school.key], readers);
    for (const list of NOBODY_READS) await this.folders.repair(await this.addresses.of(list.title), [school.key], []);
  }

  private readersOf(school: School): Promise<number[]> {
    return Promise.all([this.groups.ensure(TRUST_LEADS), this.groups.ensure(schoolLeads(school.name))]);
  }
}

/** A content list's school folder has grants of its own only when somebody meddled with it. */
function isOpened(hasOwnScope: boolean, grants: readonly unknown[]): boolean {
  return hasOwnScope && grants.length > 0;
}
