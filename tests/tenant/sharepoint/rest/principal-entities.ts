import type { Db } from '../../core/database.ts';
import { groupSettings, isSiteAdmin, type Principal, siteGroupMembers } from '../engine/principals.ts';
import type { RoleDefinition } from '../engine/rights.ts';
import type { Entity, Json, RestRequest } from './request.ts';

const TYPE_OF = { user: 1, app: 1, group: 4, 'site group': 8 } as const;

/** What is told of a group beside its name. */
function groupJson(db: Db, group: Principal): Json {
  const { membersEdit, membersViewOnly } = groupSettings(db, group.id);
  return {
    ...principalJson(group),
    AllowMembersEditMembership: membersEdit,
    AllowRequestToJoinLeave: false,
    AutoAcceptRequestToJoinLeave: false,
    OnlyAllowMembersViewMembership: membersViewOnly,
  };
}

/** A SharePoint group; its members only where they are expanded. */
export function groupEntity(request: RestRequest, group: Principal): Entity {
  const { db } = request.tenant;
  const isExpanded = (request.query.get('$expand') ?? '').toLowerCase().split(',').includes('users');
  const users = isExpanded ? { Users: siteGroupMembers(db, group.id).map((one) => userJson(db, one)) } : {};
  return { type: 'SP.Group', link: `Web/SiteGroups/GetById(${group.id})`, json: { ...groupJson(db, group), ...users } };
}

/** Somebody in the site's list of people, with whether they administer it. */
export function userEntity(request: RestRequest, user: Principal): Entity {
  return { ...principalEntity(user), json: userJson(request.tenant.db, user) };
}

function userJson(db: Db, principal: Principal): Json {
  return { ...principalJson(principal), IsSiteAdmin: isSiteAdmin(db, principal.id) };
}

/** A principal as it stands in other answers. */
export function principalJson(principal: Principal): Json {
  const common = {
    Id: principal.id,
    IsHiddenInUI: false,
    LoginName: principal.login,
    Title: principal.title,
    PrincipalType: TYPE_OF[principal.kind],
  };
  if (principal.kind === 'site group')
    return { ...common, Description: principal.description, OwnerTitle: 'Supervision Owners' };
  return {
    ...common,
    Email: principal.email,
    IsSiteAdmin: false,
    UserPrincipalName: principal.kind === 'user' ? (principal.login.split('|')[2] ?? null) : null,
    UserId:
      principal.directory_id === null
        ? null
        : { NameId: principal.directory_id, NameIdIssuer: 'urn:federation:microsoftonline' },
  };
}

export function principalEntity(principal: Principal): Entity {
  return principal.kind === 'site group'
    ? { type: 'SP.Group', link: `Web/SiteGroups/GetById(${principal.id})`, json: principalJson(principal) }
    : { type: 'SP.User', link: `Web/GetUserById(${principal.id})`, json: principalJson(principal) };
}

export function roleJson(role: RoleDefinition): Json {
  return {
    BasePermissions: { High: role.high, Low: role.low },
    Description: role.description,
    Hidden: role.typeKind === 1,
    Id: role.id,
    Name: role.name,
    Order: role.order,
    RoleTypeKind: role.typeKind,
  };
}

export function roleEntity(role: RoleDefinition): Entity {
  return { type: 'SP.RoleDefinition', link: `Web/RoleDefinitions(${role.id})`, json: roleJson(role) };
}
