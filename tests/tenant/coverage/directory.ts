import { absent, type CoverageEntry, ofMeAndUsers, partial, supported } from './entry.ts';

export const DIRECTORY_COVERAGE: readonly CoverageEntry[] = [
  ...supported('validated', ofMeAndUsers('GET', ['', '/manager', '/memberOf'])),
  ...supported('validated', ofMeAndUsers('POST', ['/checkMemberGroups', '/getMemberGroups'])),
  ...supported('validated', ['GET /v1.0/groups/{id}/members', 'GET /v1.0/groups/{id}/transitiveMembers']),
  ...partial(
    'validated',
    '$filter knows eq, in and startswith on id, mail, userPrincipalName and displayName, joined by or',
    ['GET /v1.0/users'],
  ),
  ...partial('validated', 'one picture, drawn from the initials, at 96 by 96 pixels', ofMeAndUsers('GET', ['/photo'])),
  ...partial(
    'unverified',
    'an SVG of the initials; the real service sends a JPEG',
    ofMeAndUsers('GET', ['/photo/$value']),
  ),
  ...partial('validated', "only this product's own app", [...ofMeAndUsers('GET', ['/teamwork/installedApps'])]),
  ...partial('unverified', "only this product's own app; 201 has no body", [
    ...ofMeAndUsers('POST', ['/teamwork/installedApps']),
  ]),
  ...partial('unverified', "only this product's own app; $filter knows externalId eq", [
    'GET /v1.0/appCatalogs/teamsApps',
  ]),
  ...supported('unverified', ['GET /v1.0/groups/{id}']),
  ...absent('removing the app is done by the shell', ['DELETE /v1.0/users/{id}/teamwork/installedApps/{installation}']),
  ...partial('unverified', '$filter knows one startswith or eq on displayName; no group is inside another', [
    'GET /v1.0/groups',
  ]),
];
