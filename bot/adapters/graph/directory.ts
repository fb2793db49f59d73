import { z } from 'zod';
import type { DirectoryPerson } from '../../../shared/domain/import/import-facts.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Directory, DirectoryGroup } from '../../ports/directory.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { OptionalScope } from '../sign-in/tokens.ts';
import { type GraphAnswer, type GraphClient, type GraphRequest, refusalOf } from './graph-client.ts';

/** Graph takes at most fifteen terms in one filter. */
const AT_ONCE = 7;
const PAGE = '999';
const PEOPLE: OptionalScope = 'User.ReadBasic.All';
const GROUPS: OptionalScope = 'GroupMember.Read.All';
const MOST_GROUPS = 20;
const SELECT = 'id,displayName,mail,userPrincipalName,jobTitle';

const user = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  jobTitle: z.string().nullish(),
});
const member = user.extend({ '@odata.type': z.string().optional(), accountEnabled: z.boolean().nullish() });
const users = z.object({ value: z.array(user) });
const members = z.object({ value: z.array(member), '@odata.nextLink': z.string().optional() });
const groups = z.object({ value: z.array(z.object({ id: z.string(), displayName: z.string() })) });

type User = z.infer<typeof user>;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function personOf({ id, displayName, mail, userPrincipalName, jobTitle }: User): DirectoryPerson {
  return {
    id,
    name: displayName ?? mail ?? userPrincipalName ?? '',
    email: mail?.toLowerCase() ?? null,
    jobTitle: jobTitle ?? '',
  };
}

/**
 * Through Graph on the person's behalf. People need delegated `User.ReadBasic.All`, groups `GroupMember.Read.All` (platform A1); both are optional and a
 * refusal is an answer.
 */
class GraphDirectory implements Directory {
  constructor(private readonly graph: GraphClient) {}

  async byAddress(actor: Actor, addresses: readonly string[]): Promise<ReadonlyMap<string, DirectoryPerson> | null> {
    const found = new Map<string, DirectoryPerson>();
    const wanted = new Set(addresses.map((address) => address.toLowerCase()));
    const all = [...wanted];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const list = all
        .slice(from, from + AT_ONCE)
        .map(quoted)
        .join(',');
      const $filter = `mail in (${list}) or userPrincipalName in (${list})`;
      const body = await this.ask(actor, PEOPLE, 'look people up', '/users', { $filter, $select: SELECT, $top: PAGE });
      if (body === null) return null;
      for (const one of users.parse(body).value) {
        for (const address of [one.userPrincipalName, one.mail]) {
          if (address && wanted.has(address.toLowerCase())) found.set(address.toLowerCase(), personOf(one));
        }
      }
    }
    return found;
  }

  async groupsCalled(actor: Actor, name: string): Promise<readonly DirectoryGroup[] | null> {
    const query = {
      $filter: `startswith(displayName,${quoted(name)})`,
      $select: 'id,displayName',
      $top: `${MOST_GROUPS}`,
    };
    const body = await this.ask(actor, GROUPS, 'look groups up', '/groups', query);
    if (body === null) return null;
    return groups
      .parse(body)
      .value.map(({ id, displayName }) => ({ id, name: displayName }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  }

  async membersOf(actor: Actor, group: string): Promise<readonly DirectoryPerson[] | null> {
    const found: DirectoryPerson[] = [];
    const first = `/groups/${encodeURIComponent(group)}/transitiveMembers`;
    let next: { path: string; query: Record<string, string> } | null = {
      path: first,
      query: { $select: `${SELECT},accountEnabled`, $top: PAGE },
    };
    while (next !== null) {
      const body = await this.ask(actor, GROUPS, 'read a group', next.path, next.query);
      if (body === null) return null;
      if (body === NOT_THERE) return [];
      const page = members.parse(body);
      const people = page.value.filter((one) => isUser(one) && one.accountEnabled !== false);
      found.push(...people.map(personOf));
      const link = page['@odata.nextLink'];
      next = link === undefined ? null : { path: link, query: {} };
    }
    return found;
  }

  /** The body; null where it is not permitted. */
  private async ask(
    actor: Actor,
    optional: OptionalScope,
    doing: string,
    path: string,
    query: Record<string, string>,
  ): Promise<unknown> {
    if (actor.token === null) return null;
    const caller = { person: actor.person.id, token: actor.token, optional };
    const answer = await this.permitted({ caller, method: 'GET', path, query });
    if (answer === null || answer.status === 401 || answer.status === 403) return null;
    if (answer.status === 404) return NOT_THERE;
    if (answer.status !== 200) throw refusalOf(answer.status, doing);
    return answer.body;
  }

  /** The answer; null where no token is had without the trust's consent. */
  private async permitted(request: GraphRequest): Promise<GraphAnswer | null> {
    try {
      return await this.graph.request(request);
    } catch (error) {
      if (error instanceof StoreError && error.kind === 'refused' && error.status === 400) return null;
      throw error;
    }
  }
}

const NOT_THERE = { value: [] };

function isUser(one: z.infer<typeof member>): boolean {
  const type = one['@odata.type'];
  return type === undefined || type === '#microsoft.graph.user';
}

/** The trust's directory over Graph. */
export function createDirectory(graph: GraphClient): Directory {
  return new GraphDirectory(graph);
}
