import { MAIL_DOMAIN } from '../core/ids.ts';
import type { Tenant } from '../core/tenant.ts';
import { oidOf, SEED_PEOPLE } from './people.ts';

/** Fills an empty tenant with the trust's people. */
export function seedTrust(tenant: Tenant): Promise<void> {
  const insert = tenant.db.prepare(
    'INSERT INTO users (oid, name, upn, mail, job_title, manager_oid, photo_hue, demo_roles, demo_school) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const person of SEED_PEOPLE) {
    const mail = `${person.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${MAIL_DOMAIN}`;
    insert.run(
      oidOf(person.n),
      person.name,
      mail,
      mail,
      person.jobTitle,
      person.manager === null ? null : oidOf(person.manager),
      (person.n * 37) % 360,
      JSON.stringify(person.roles),
      person.schools[0] ?? null,
    );
  }
  return Promise.resolve();
}
