import type { Db } from '../../core/database.ts';
import { all, one, run } from './statements.ts';

/** SharePoint's base permissions, as bits of its High and Low halves taken together. */
export const RIGHT = {
  viewItems: 1n << 0n,
  addItems: 1n << 1n,
  editItems: 1n << 2n,
  deleteItems: 1n << 3n,
  viewVersions: 1n << 6n,
  manageLists: 1n << 11n,
  open: 1n << 16n,
  managePermissions: 1n << 25n,
  manageWeb: 1n << 30n,
  enumeratePermissions: 1n << 62n,
} as const;

export const EVERYTHING = (0x7fffffffn << 32n) | 0xffffffffn;
export const LIMITED_ACCESS = 1073741825;
export const READ = 1073741826;
export const FULL_CONTROL = 1073741829;

export interface RoleDefinition {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly high: string;
  readonly low: string;
  readonly order: number;
  /** SP.RoleType; 0 for one that was added. */
  readonly typeKind: number;
}

/** The role definitions every site has (platform facts B3). */
const BUILT_IN: readonly RoleDefinition[] = [
  role(FULL_CONTROL, 'Full Control', 'Has full control.', '2147483647', '4294967295', 1, 5),
  role(1073741828, 'Design', 'Can view, add, update, delete, approve, and customize.', '432', '1012866047', 32, 4),
  role(
    1073741830,
    'Edit',
    'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    '432',
    '1011030767',
    48,
    6,
  ),
  role(
    1073741827,
    'Contribute',
    'Can view, add, update, and delete list items and documents.',
    '432',
    '1011028719',
    64,
    3,
  ),
  role(READ, 'Read', 'Can view pages and list items and download documents.', '176', '138612833', 128, 2),
  role(
    LIMITED_ACCESS,
    'Limited Access',
    'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    '48',
    '134287360',
    160,
    1,
  ),
];

function role(
  id: number,
  name: string,
  description: string,
  high: string,
  low: string,
  order: number,
  typeKind: number,
): RoleDefinition {
  return { id, name, description, high, low, order, typeKind };
}

export function maskOf(definition: { readonly high: string; readonly low: string }): bigint {
  return (BigInt(definition.high) << 32n) | BigInt(definition.low);
}

/** Built-in and added role definitions. */
export function roleDefinitions(db: Db): readonly RoleDefinition[] {
  const added = all<{ id: number; name: string; description: string; high: string; low: string; position: number }>(
    db,
    'SELECT * FROM sp_roles ORDER BY id',
  ).map((row) => role(row.id, row.name, row.description, row.high, row.low, row.position, 0));
  // A built-in level that somebody changed keeps its id and kind.
  const changed = (each: RoleDefinition) => added.find((one) => one.id === each.id);
  const builtIn = BUILT_IN.map((each) => ({
    ...each,
    high: changed(each)?.high ?? each.high,
    low: changed(each)?.low ?? each.low,
  }));
  return [...builtIn, ...added.filter((each) => !BUILT_IN.some((one) => one.id === each.id))];
}

export function addRoleDefinition(db: Db, wanted: Omit<RoleDefinition, 'id' | 'typeKind'>): RoleDefinition {
  const last = one<{ id: number | null }>(db, 'SELECT max(id) AS id FROM sp_roles')?.id ?? 1073741923;
  run(
    db,
    'INSERT INTO sp_roles (id, name, description, high, low, position) VALUES (?, ?, ?, ?, ?, ?)',
    last + 1,
    wanted.name,
    wanted.description,
    wanted.high,
    wanted.low,
    wanted.order,
  );
  return { ...wanted, id: last + 1, typeKind: 0 };
}

/** What an application may do on the site by the role of its grant (platform facts B2): `write` changes contents only. */
export function maskOfGrant(grant: string | null): bigint {
  if (grant === 'fullcontrol' || grant === 'owner') return EVERYTHING;
  const named = grant === 'manage' ? 'Design' : grant === 'write' ? 'Contribute' : grant === 'read' ? 'Read' : null;
  const definition = BUILT_IN.find((each) => each.name === named);
  if (definition === undefined) return 0n;
  return grant === 'manage' ? maskOf(definition) | RIGHT.manageWeb : maskOf(definition);
}

/** Ids of the role definitions that hold a right. */
export function rolesWith(db: Db, right: bigint): readonly number[] {
  return roleDefinitions(db)
    .filter((each) => (maskOf(each) & right) === right)
    .map((each) => each.id);
}
