import { createHash } from 'node:crypto';
import ids from '../core/local-ids.json' with { type: 'json' };
import type { Tenant } from '../core/tenant.ts';
import { consentToScope } from '../entra/consents.ts';
import { addressOf, oidOf, SEED_PEOPLE, type SeedPerson, WITHOUT_APP, WITHOUT_MAILBOX } from './people.ts';
import { SEED_SCHOOLS } from './schools.ts';

/** Teams the schools keep in Entra for their own ends, by their members' `n`; a sheet of people can be taken from one. */
const TEAMS: Readonly<Record<string, readonly number[]>> = {
  'Lantern Bay pastoral team': [11, 13, 15, 16],
  'Ashgrove designates': [41, 42, 43],
  'Kingsmead inclusion team': [54, 55, 56],
  'Marlowe welfare team': [31, 33, 34],
};

/** An object id that is the same every time the trust is made. */
function groupId(name: string): string {
  const hex = createHash('sha256').update(`group ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function placeOf(person: SeedPerson): string {
  const [home, ...others] = person.schools;
  const school = SEED_SCHOOLS.find((each) => each.key === home);
  return others.length > 0 || school === undefined ? ids.trust : school.name;
}

function addPeople(tenant: Tenant): void {
  const insert = tenant.db.prepare(
    `INSERT INTO users (oid, name, upn, mail, job_title, office, manager_oid, photo_hue, app_installed, demo_roles, demo_school)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const person of SEED_PEOPLE) {
    const upn = addressOf(person);
    const place = placeOf(person);
    insert.run(
      oidOf(person.n),
      person.name,
      upn,
      WITHOUT_MAILBOX.includes(person.n) ? null : upn,
      person.jobTitle,
      place,
      person.manager === null ? null : oidOf(person.manager),
      (person.n * 37) % 360,
      WITHOUT_APP.includes(person.n) ? 0 : 1,
      JSON.stringify(person.roles),
      place,
    );
  }
}

function addGroup(tenant: Tenant, name: string, members: readonly SeedPerson[]): void {
  tenant.db.prepare('INSERT INTO groups (id, name) VALUES (?, ?)').run(groupId(name), name);
  const insert = tenant.db.prepare('INSERT INTO group_members (group_id, oid) VALUES (?, ?)');
  for (const person of members) insert.run(groupId(name), oidOf(person.n));
}

/** The trust's people in Entra, their managers and photos, and its groups: leads of the trust and of each school, mailboxes the service may open, a few teams. The trust has let the app read groups. */
export function seedDirectory(tenant: Tenant): void {
  tenant.db.transaction(() => {
    addPeople(tenant);
    addGroup(
      tenant,
      'Trust leads',
      SEED_PEOPLE.filter((person) => person.roles.includes('trust lead')),
    );
    for (const school of SEED_SCHOOLS) {
      const leads = SEED_PEOPLE.filter(
        ({ roles, schools }) =>
          schools.includes(school.key) && (roles.includes('school lead') || roles.includes('head')),
      );
      addGroup(tenant, `${school.name} leads`, leads);
    }
    addGroup(
      tenant,
      'Supervision mailboxes',
      SEED_PEOPLE.filter((person) => !WITHOUT_MAILBOX.includes(person.n)),
    );
    for (const [name, numbers] of Object.entries(TEAMS))
      addGroup(
        tenant,
        name,
        SEED_PEOPLE.filter((person) => numbers.includes(person.n)),
      );
    consentToScope(tenant, 'GroupMember.Read.All', true);
  })();
}
