import { z } from 'zod';
import {
  type GrantAsIs,
  groupWho,
  type Holder,
  type PlaceAsIs,
  personWho,
} from '../../../../shared/domain/drift/site-as-is.ts';

export const READER_KIND = 2;
const LIMITED_ACCESS_KIND = 1;
const SITE_GROUP = 8;

/** A principal in an answer. */
export const member = z.object({
  Id: z.number(),
  Title: z.string(),
  LoginName: z.string(),
  PrincipalType: z.number(),
  Email: z.string().nullish(),
});
const role = z.object({ Id: z.number(), RoleTypeKind: z.number() });
/** How something is closed, in an answer that was asked for `grantsBelow('')`. */
export const locked = z.object({
  HasUniqueRoleAssignments: z.boolean(),
  RoleAssignments: z.array(z.object({ Member: member, RoleDefinitionBindings: z.array(role) })),
});

const GRANTS = [
  'HasUniqueRoleAssignments',
  'RoleAssignments/Member/Id',
  'RoleAssignments/Member/Title',
  'RoleAssignments/Member/LoginName',
  'RoleAssignments/Member/PrincipalType',
  'RoleAssignments/RoleDefinitionBindings/Id',
  'RoleAssignments/RoleDefinitionBindings/RoleTypeKind',
];
const EXPANDED = ['RoleAssignments/Member', 'RoleAssignments/RoleDefinitionBindings'];

/** What to ask for so that grants come along; `prefix` leads to what can be closed, such as a folder's `ListItemAllFields/`. */
export function grantsBelow(prefix: string): {
  readonly select: readonly string[];
  readonly expand: readonly string[];
} {
  return { select: GRANTS.map((one) => prefix + one), expand: EXPANDED.map((one) => prefix + one) };
}

/** A principal as the register would name them. */
export function holderOf(seen: z.infer<typeof member>): Holder {
  const [, mailbox] = /^i:0#\.f\|membership\|(.+)$/i.exec(seen.LoginName) ?? [];
  const alias = mailbox === undefined || !seen.Email ? null : personWho(seen.Email);
  const other = seen.PrincipalType === SITE_GROUP ? groupWho(seen.Title) : `other:${seen.LoginName}`;
  const who = mailbox === undefined ? other : personWho(mailbox);
  return { who, alias: alias === who ? null : alias, name: seen.Title, ref: seen.Id };
}

/** The grants in an answer, without the service's own and without Limited Access; none where it inherits. */
export function closedAs(answer: unknown, clientId: string): Pick<PlaceAsIs, 'isClosed' | 'grants'> {
  const read = locked.parse(answer);
  if (!read.HasUniqueRoleAssignments) return { isClosed: false, grants: [] };
  const grants = read.RoleAssignments.filter(({ Member }) => !Member.LoginName.toLowerCase().includes(clientId))
    .map(({ Member, RoleDefinitionBindings }): GrantAsIs => {
      const held = RoleDefinitionBindings.filter((one) => one.RoleTypeKind !== LIMITED_ACCESS_KIND);
      const roles = held.map(({ Id, RoleTypeKind }) => ({ id: Id, isRead: RoleTypeKind === READER_KIND }));
      return { ...holderOf(Member), roles };
    })
    .filter((grant) => grant.roles.length > 0);
  return { isClosed: true, grants };
}
