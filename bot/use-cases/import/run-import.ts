import type { ImportCheck } from '../../../shared/contract/import.ts';
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { bringInAbsence, bringInArrangement, bringInPerson } from './bring-in.ts';
import { type HandedIn, importNow } from './import-now.ts';
import { importView } from './import-view.ts';
import { sayFinished, sayUnderWay } from './under-way.ts';

/** How much one request does, so that it ends while somebody still waits for it: an arrangement costs as much as eight people, an absence as six. */
const AT_ONCE = 24;
const OF_AN_ARRANGEMENT = 8;
const OF_AN_ABSENCE = 6;

/** What a file would add and change, and which lines cannot be read; writes nothing. Refusals as `importNow`. */
export async function checkImport(ports: Ports, actor: Actor, file: HandedIn): Promise<Result<ImportCheck>> {
  const found = await importNow(ports, actor, file);
  return found.ok ? ok(importView(found.value.plan, found.value.facts)) : found;
}

/** The part of a plan that is written at once: people first, then who is away, and arrangements only when everybody they name is there. */
function nextPart(plan: ImportPlan): Pick<ImportPlan, 'people' | 'absences' | 'arrangements'> {
  const people = plan.people.slice(0, AT_ONCE);
  if (people.length < plan.people.length) return { people, absences: [], arrangements: [] };
  const roomFor = (each: number) => Math.max(1, Math.floor((AT_ONCE - people.length) / each));
  const absences = plan.absences.slice(0, roomFor(OF_AN_ABSENCE));
  if (absences.length > 0) return { people, absences, arrangements: [] };
  return { people, absences, arrangements: plan.arrangements.slice(0, roomFor(OF_AN_ARRANGEMENT)) };
}

/**
 * Writes the next part of what a file adds and changes, and answers with what is left, which is asked for in the same way. Lines with problems are
 * left out. Nothing is kept between two parts but what is on the register, so that it may be broken off anywhere, by anybody, and gone on with by
 * handing in the same file again. Refusals as `importNow`, and `stale-version` when others keep changing the same arrangement.
 */
export async function runImport(ports: Ports, actor: Actor, file: HandedIn): Promise<Result<ImportCheck>> {
  const found = await importNow(ports, actor, file);
  if (!found.ok) return found;
  const { people, absences, arrangements } = nextPart(found.value.plan);
  const by = actor.person.id;
  const begun = [
    ...people.map((one) => one.person.id),
    ...absences.map((one) => one.absence.key),
    ...arrangements.map((one) => one.arrangement.key),
  ];
  await sayUnderWay(ports, by, begun);
  for (const step of people) await bringInPerson(ports, actor, step);
  for (const step of absences) await bringInAbsence(ports, actor, step, found.value.facts.arrangements);
  for (const step of arrangements) {
    const written = await bringInArrangement(ports, actor, step);
    if (!written.ok) return written;
  }
  await sayFinished(ports, begun);
  return checkImport(ports, actor, file);
}
