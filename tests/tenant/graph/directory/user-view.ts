import type { UserRow } from '../../core/directory-table.ts';

const CONTEXT = 'https://graph.microsoft.com/v1.0/$metadata#';

/** Properties a user has when nothing is selected. */
const USUAL = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

function everything(user: UserRow): Record<string, unknown> {
  const [given = user.name, ...rest] = user.name.split(' ');
  return {
    businessPhones: [],
    displayName: user.name,
    givenName: given,
    jobTitle: user.job_title,
    mail: user.mail,
    mobilePhone: null,
    officeLocation: user.office,
    preferredLanguage: 'en-GB',
    surname: rest.join(' '),
    userPrincipalName: user.upn,
    id: user.oid,
    accountEnabled: user.enabled === 1,
    userType: 'Member',
    department: user.demo_school,
  };
}

/** A user as Graph shows it: the usual properties, or those selected. */
export function userView(user: UserRow, selected: string | undefined): Record<string, unknown> {
  const all = everything(user);
  const names = selected === undefined || selected === '' ? USUAL : selected.split(',').map((name) => name.trim());
  return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]));
}

/** The same, marked as a user among other directory objects. */
export function directoryObjectView(user: UserRow, selected: string | undefined): Record<string, unknown> {
  return { '@odata.type': '#microsoft.graph.user', ...userView(user, selected) };
}

/** A member the caller may not read: its type and id, and nothing said of the rest. */
export function hiddenMemberView(user: UserRow, selected: string | undefined): Record<string, unknown> {
  const names = Object.keys(userView(user, selected)).filter((name) => name !== 'id');
  const nothing = Object.fromEntries(names.map((name) => [name, null]));
  return { '@odata.type': '#microsoft.graph.user', id: user.oid, ...nothing };
}

export function groupView(group: { readonly id: string; readonly name: string }): Record<string, unknown> {
  return {
    id: group.id,
    displayName: group.name,
    description: null,
    mailEnabled: false,
    securityEnabled: true,
    groupTypes: [],
  };
}

export function contextOf(entity: string): string {
  return `${CONTEXT}${entity}`;
}
