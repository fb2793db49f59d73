import { accessOf, demand, rightsOfPrincipals, rightsOn, WEB_SCOPE } from '../engine/access.ts';
import {
  addSiteGroup,
  addSiteGroupMember,
  ensureUser,
  groupSettings,
  isSiteAdmin,
  principalByLogin,
  principalOfPerson,
  principals,
  principalsOfPerson,
  removeSiteGroup,
  removeSiteGroupMember,
  setGroupSettings,
  siteGroup,
  siteGroupMembers,
} from '../engine/principals.ts';
import { invalid, noPrincipal } from '../engine/refusal.ts';
import { addRoleDefinition, RIGHT, roleDefinitions } from '../engine/rights.ts';
import { basePermissions, webEntity } from './entities.ts';
import { type Operation, operation } from './operation.ts';
import { groupEntity, principalEntity, roleEntity, userEntity } from './principal-entities.ts';
import { type Entity, isJson, part, type RestRequest, textOf } from './request.ts';

function demandWeb(request: RestRequest, right: bigint): void {
  demand(request.tenant.db, request.access, WEB_SCOPE, right);
}

function currentUser(request: RestRequest): Entity {
  const { caller } = request.access;
  const { db } = request.tenant;
  const principal = caller.kind === 'user' ? principalOfPerson(db, caller.oid) : null;
  if (principal === null) throw noPrincipal('of an application');
  return principalEntity(principal);
}

/** The rights a person has on a scope, by login; the application's grant plays no part. */
export function rightsOfLogin(request: RestRequest, login: string, scope: number): bigint {
  const { db } = request.tenant;
  demand(db, request.access, scope, RIGHT.enumeratePermissions);
  const principal = principalByLogin(db, login) ?? ensureUser(db, login);
  const ids =
    principal.kind === 'user' && principal.directory_id !== null
      ? principalsOfPerson(db, principal.directory_id)
      : [principal.id];
  return rightsOfPrincipals(db, ids, scope);
}

/** The only filter on people that is understood here; any other is refused. */
function asksForAdmins(request: RestRequest): boolean {
  const filter = request.query.get('$filter');
  if (filter === null) return false;
  if (!/^\s*IsSiteAdmin\s+eq\s+true\s*$/i.test(filter)) throw invalid(`The filter '${filter}' is not supported here.`);
  return true;
}

function keepSettings(request: RestRequest, group: number): void {
  const { db } = request.tenant;
  const { AllowMembersEditMembership: edit, OnlyAllowMembersViewMembership: view } = request.body;
  const standing = groupSettings(db, group);
  setGroupSettings(db, group, {
    membersEdit: typeof edit === 'boolean' ? edit : standing.membersEdit,
    membersViewOnly: typeof view === 'boolean' ? view : standing.membersViewOnly,
  });
}

/** The web, its people, groups and roles. */
export const WEB_OPERATIONS: readonly Operation[] = [
  operation('POST', 'api', 'contextinfo', () => ({
    kind: 'json',
    json: { FormDigestValue: '0x00,local', FormDigestTimeoutSeconds: 1800, WebFullUrl: '', LibraryVersion: '16.0.0.0' },
  })),
  operation('GET', 'web', null, (request) => ({ kind: 'entity', entity: webEntity(request) })),
  operation('GET', 'web', 'effectivebasepermissions', (request) => ({
    kind: 'json',
    json: basePermissions(rightsOn(request.tenant.db, accessOf(request.tenant.db, request.access.caller), WEB_SCOPE)),
  })),
  operation('GET', 'web', 'currentuser', (request) => ({ kind: 'entity', entity: currentUser(request) })),
  operation('POST', 'web', 'ensureuser', (request) => {
    demandWeb(request, RIGHT.managePermissions);
    return {
      kind: 'entity',
      entity: principalEntity(ensureUser(request.tenant.db, textOf(request.body, 'logonName'))),
    };
  }),
  operation('GET', 'users', null, (request) => ({
    kind: 'entities',
    entities: principals(request.tenant.db, ['user', 'group', 'app'])
      .filter((each) => !asksForAdmins(request) || isSiteAdmin(request.tenant.db, each.id))
      .map((each) => userEntity(request, each)),
  })),
  operation('GET', 'user', null, (_request, { principal }) => ({ kind: 'entity', entity: principalEntity(principal) })),
  operation('GET', 'groups', null, (request) => ({
    kind: 'entities',
    entities: principals(request.tenant.db, ['site group']).map((each) => groupEntity(request, each)),
  })),
  operation('POST', 'groups', null, (request) => {
    demandWeb(request, RIGHT.managePermissions);
    const description = typeof request.body.Description === 'string' ? request.body.Description : '';
    const group = addSiteGroup(request.tenant.db, textOf(request.body, 'Title'), description);
    keepSettings(request, group.id);
    return { kind: 'entity', entity: groupEntity(request, group), status: 201 };
  }),
  operation('POST', 'groups', 'removebyid', (request, _node, [id]) => {
    demandWeb(request, RIGHT.managePermissions);
    removeSiteGroup(request.tenant.db, siteGroup(request.tenant.db, { id: Number(id) }).id);
    return { kind: 'nothing', status: 200 };
  }),
  operation('GET', 'group', null, (request, { group }) => ({ kind: 'entity', entity: groupEntity(request, group) })),
  operation('MERGE', 'group', null, (request, { group }) => {
    demandWeb(request, RIGHT.managePermissions);
    keepSettings(request, group.id);
    return { kind: 'nothing', status: 204 };
  }),
  operation('GET', 'members', null, (request, { group }) => ({
    kind: 'entities',
    entities: siteGroupMembers(request.tenant.db, group.id).map(principalEntity),
  })),
  operation('POST', 'members', null, (request, { group }) => {
    demandWeb(request, RIGHT.managePermissions);
    const member = addSiteGroupMember(request.tenant.db, group.id, textOf(request.body, 'LoginName'));
    return { kind: 'entity', entity: principalEntity(member), status: 201 };
  }),
  operation('POST', 'members', 'removebyid', (request, { group }, [id]) => {
    demandWeb(request, RIGHT.managePermissions);
    removeSiteGroupMember(request.tenant.db, group.id, Number(id));
    return { kind: 'nothing', status: 200 };
  }),
  operation('GET', 'roles', null, (request) => ({
    kind: 'entities',
    entities: roleDefinitions(request.tenant.db).map(roleEntity),
  })),
  operation('GET', 'role', null, (_request, { role }) => ({ kind: 'entity', entity: roleEntity(role) })),
  operation('POST', 'roles', null, (request) => {
    demandWeb(request, RIGHT.managePermissions);
    const bits = part(request.body, 'BasePermissions');
    const made = addRoleDefinition(request.tenant.db, {
      name: textOf(request.body, 'Name'),
      description: isJson(request.body) ? String(request.body.Description ?? '') : '',
      high: textOf(bits, 'High'),
      low: textOf(bits, 'Low'),
      order: Number(request.body.Order ?? 0),
    });
    return { kind: 'entity', entity: roleEntity(made), status: 201 };
  }),
];
