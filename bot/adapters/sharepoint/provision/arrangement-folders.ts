import type { SchoolKey } from '../../../../shared/domain/schools/school.ts';
import type { ListAddresses } from '../list-addresses.ts';
import { CONTENT_FOLDER_LISTS } from '../lists/index.ts';
import type { Folders } from './folders.ts';
import { arrangementReaders, type SiteGroups, sessionReaders } from './groups.ts';

/** The closed content folders of arrangements: one in each content list, all read by one group of the arrangement's own. */
export class ArrangementFolders {
  constructor(
    private readonly addresses: ListAddresses,
    private readonly folders: Folders,
    private readonly groups: SiteGroups,
  ) {}

  /** Closed folders first, then the people: nothing is ever open to anybody else. About 54 units for two parties. */
  async open(
    arrangement: { readonly key: string; readonly school: SchoolKey },
    emails: readonly string[],
  ): Promise<void> {
    const group = await this.groups.ensure(arrangementReaders(arrangement.key));
    for (const list of CONTENT_FOLDER_LISTS) {
      const address = await this.addresses.of(list.title);
      await this.folders.ensureClosed(address, [arrangement.school, arrangement.key], [group]);
    }
    await this.admit(arrangement.key, emails);
  }

  /** A session's closed folders inside the arrangement's, read by these people and no longer by anybody else. About 56 units the first time, 2 later. */
  async openSession(
    place: { readonly school: SchoolKey; readonly arrangement: string; readonly session: string },
    emails: readonly string[],
  ): Promise<void> {
    const title = sessionReaders(place.session);
    const group = await this.groups.ensure(title);
    for (const list of CONTENT_FOLDER_LISTS) {
      const address = await this.addresses.of(list.title);
      await this.folders.ensureClosed(address, [place.school, place.arrangement, place.session], [group]);
    }
    await this.groups.setMembers(title, emails);
  }

  /** Takes people's access to the arrangement's content away; what lies in a session's own folder is not touched. 4 units each. */
  async dismiss(arrangement: string, emails: readonly string[]): Promise<void> {
    for (const email of emails) await this.groups.remove(arrangementReaders(arrangement), email);
  }

  /** Lets people read the arrangement's content. 2 units each. */
  async admit(arrangement: string, emails: readonly string[]): Promise<void> {
    for (const email of emails) await this.groups.add(arrangementReaders(arrangement), email);
  }
}
