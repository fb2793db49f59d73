import type { SPFI } from '@pnp/sp';
import { z } from 'zod';
import { StoreError } from '../../../ports/store-error.ts';
import { asked, attempted } from '../site-client.ts';

export {
  ALL_APP_USERS,
  arrangementReaders,
  schoolLeads,
  sessionReaders,
  TRUST_LEADS,
} from '../../../../shared/domain/access/reader-groups.ts';

const group = z.object({ Id: z.number(), Title: z.string() });
const member = z.object({ Id: z.number(), LoginName: z.string() });

/** Person by mailbox address or user principal name, as SharePoint signs them in. */
function loginOf(email: string): string {
  return `i:0#.f|membership|${email}`;
}

/** SharePoint answers a login in small letters, however the address is written. */
function membership(title: string, login: string): string {
  return `${title}|${login.toLowerCase()}`;
}

const ADDED_KEPT_MS = 60_000;
/** How SharePoint answers a login that nobody has. */
const NOT_KNOWN = 404;

/** The site's own groups: who is in them is kept by the service. Ids are remembered; they never change. */
export class SiteGroups {
  private readonly ids = new Map<string, number>();
  /** Whom this process has put in a moment ago, and when, so that it is not asked twice; another process may have taken them out since. */
  private readonly added = new Map<string, number>();

  constructor(private readonly site: SPFI) {}

  /** Groups were removed or their members changed behind our back: look again at the next question. */
  forget(): void {
    this.ids.clear();
    this.added.clear();
  }

  /** Every group of the site by title. */
  async all(): Promise<ReadonlyMap<string, number>> {
    const found = z.array(group).parse(await asked('read groups', () => this.site.web.siteGroups()));
    return new Map(found.map((each) => [each.Title, each.Id]));
  }

  /** The group's id; made when it is not there. Its members see only themselves and one another. 2 units the first time. */
  async ensure(title: string): Promise<number> {
    const known = this.ids.get(title);
    if (known !== undefined) return known;
    const made = await attempted(() =>
      this.site.web.siteGroups.add({
        Title: title,
        OnlyAllowMembersViewMembership: true,
        AllowMembersEditMembership: false,
      }),
    );
    const answer = made.isRefused
      ? await asked('find a group', () => this.site.web.siteGroups.getByName(title.replaceAll("'", "''"))())
      : made.value;
    const id = group.parse(answer).Id;
    this.ids.set(title, id);
    return id;
  }

  /**
   * Puts somebody in; again is no error. Whoever SharePoint does not know (a mistyped address, a new account) stays out and is found by the
   * comparison of permissions: false. One such person keeps nobody else out. 2 units, nothing the second time.
   */
  async add(title: string, email: string): Promise<boolean> {
    const known = membership(title, loginOf(email));
    const at = this.added.get(known);
    if (at !== undefined && performance.now() - at < ADDED_KEPT_MS) return true;
    const id = await this.ensure(title);
    const outcome = await attempted(() => this.site.web.siteGroups.getById(id).users.add(loginOf(email)));
    if (outcome.isRefused) {
      if (outcome.refusal.status === NOT_KNOWN) return false;
      throw new StoreError('refused', 'add somebody to a group', outcome.refusal.status);
    }
    this.added.set(known, performance.now());
    return true;
  }

  /** Takes somebody out; not being in it is no error. */
  async remove(title: string, email: string): Promise<void> {
    await this.takeOut(title, (login) => login === loginOf(email).toLowerCase());
  }

  /** Exactly these people are in it: others are taken out first. */
  async setMembers(title: string, emails: readonly string[]): Promise<void> {
    const wanted = new Set(emails.map((email) => loginOf(email).toLowerCase()));
    const there = await this.takeOut(title, (login) => !wanted.has(login));
    const missing = emails.filter((email) => !there.has(loginOf(email).toLowerCase()));
    for (const email of missing) {
      this.added.delete(membership(title, loginOf(email)));
      await this.add(title, email);
    }
  }

  /** Takes out whoever is meant, and answers the logins found there before, in lower case. */
  private async takeOut(title: string, isMeant: (login: string) => boolean): Promise<ReadonlySet<string>> {
    const id = await this.ensure(title);
    const users = this.site.web.siteGroups.getById(id).users;
    const members = z.array(member).parse(await asked('read a group', () => users()));
    for (const { Id, LoginName } of members.filter((each) => isMeant(each.LoginName.toLowerCase()))) {
      this.added.delete(membership(title, LoginName));
      await asked('take somebody out of a group', () => users.removeById(Id));
    }
    return new Set(members.map((each) => each.LoginName.toLowerCase()));
  }
}
