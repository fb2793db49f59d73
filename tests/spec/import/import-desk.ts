import type { HandedIn } from '../../../bot/use-cases/import/import-now.ts';
import { runImport } from '../../../bot/use-cases/import/run-import.ts';
import type { ImportCheck } from '../../../shared/contract/import.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool } from '../../builders/a-school.ts';
import { MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

export const SCHOOL = 'Lantern Bay Primary';
export const mail = (name: string) => `${name}@harbourtrust.example`;
export const on = (date: string) => Temporal.PlainDate.from(date);

/** Lantern Bay and Ashgrove with their leads and nobody else; a directory of new people. */
export function emptyTrust(...inDirectory: readonly string[]): MemoryWorld {
  const world = new MemoryWorld().add(
    aPerson({ id: 'tess', standing: ['trust lead'], jobTitle: 'Trust lead' }),
    aPerson({ id: 'adam', standing: ['administrator'], jobTitle: 'IT' }),
    aPerson({ id: 'sid', standing: ['school lead'], jobTitle: 'DSL' }),
    aPerson({ id: 'hana', standing: ['head'], jobTitle: 'Head' }),
    aPerson({ id: 'otto', standing: ['school lead'], schools: ['ashgrove'] }),
    aPerson({ id: 'stranger' }),
  );
  world.register.schoolShelf.set(aSchool({ name: SCHOOL }));
  world.register.schoolShelf.set(aSchool({ key: 'ashgrove', name: 'Ashgrove Academy', policy: 'temple' }));
  world.directory.add(...inDirectory.map(mail));
  return world;
}

export const person = (name: string, more: Record<string, string> = {}) => ({
  name: name.replace(/^./, (first) => first.toUpperCase()),
  email: mail(name),
  jobTitle: 'Deputy DSL',
  school: SCHOOL,
  ...more,
});
export const pair = (supervisee: string, supervisor: string, more: Record<string, unknown> = {}) => ({
  school: SCHOOL,
  supervisee: mail(supervisee),
  supervisor: mail(supervisor),
  startedOn: on('2026-09-02'),
  ...more,
});

/** Hands the file in again and again until nothing is left, as the tab does. */
export async function bringAllIn(world: MemoryWorld, who: string, file: HandedIn): Promise<ImportCheck> {
  for (let tries = 0; tries < 400; tries += 1) {
    const said = granted(await runImport(world, world.as(who), file));
    if (said.left === 0) return said;
  }
  throw new Error('it never ended');
}
