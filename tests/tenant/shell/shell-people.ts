import { allUsers } from '../core/directory-table.ts';
import type { Tenant } from '../core/tenant.ts';
import { SEED_SCHOOLS } from '../seed/schools.ts';
import { unreadCounts } from './read-marks.ts';

/** Somebody the person picker offers. */
export interface ShellPerson {
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  readonly mail: string | null;
  readonly jobTitle: string | null;
  readonly roles: readonly string[];
  readonly school: string | null;
  readonly unread: number;
}

/** Everybody with an account, by name, with what a newcomer needs to choose among them. */
export function shellPeople(tenant: Tenant): readonly ShellPerson[] {
  const unread = unreadCounts(tenant.db);
  return allUsers(tenant.db)
    .filter((user) => user.enabled === 1)
    .map((user) => ({
      oid: user.oid,
      name: user.name,
      upn: user.upn,
      mail: user.mail,
      jobTitle: user.job_title,
      roles: JSON.parse(user.demo_roles) as string[],
      school: SEED_SCHOOLS.find((each) => each.key === user.demo_school)?.name ?? user.demo_school,
      unread: unread.get(user.oid) ?? 0,
    }));
}
