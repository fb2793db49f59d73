import type { ImportCheck } from '../../../shared/contract/import.ts';
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { bringInArrangement, bringInPerson } from './bring-in.ts';
import { type HandedIn, importNow } from './import-now.ts';
import { importView } from './import-view.ts';
import { sayFinished, sayUnderWay } from './under-way.ts';

/** How much one request does, so that it ends while somebody still waits for it: an arrangement costs as much as eight people. */
const AT_ONCE = 24;
const OF_AN_ARRANGEMENT = 8;

/** What a file would add and change, and which lines cannot be read; writes nothing. Refusals as `importNow`. */
export async function checkImport(ports: Ports, actor: Actor, file: HandedIn): Promise<Result<ImportCheck>> {
  const found = await importNow(ports, actor, file);
  return found.ok ? ok(importView(found.value.plan, found.value.facts)) : found;
}

/** The part of a plan that is written at once: people first, and arrangements only when everybody they name is there. */
function nextPart(plan: ImportPlan): Pick<ImportPlan, 'people' | 'arrangements'> {
  const people = plan.people.slice(0, AT_ONCE);
  if (people.length < plan.people.length) return { people, arrangements: [] };
  const room = Math.max(1, Math.floor((AT_ONCE - people.length) / OF_AN_ARRANGEMENT));
  return { people, arrangements: plan.arrangements.slice(0, room) };
}

/**
 * Writes the next part of what a file adds and changes, and answers with what is left, which is asked for in the same way. Lines with problems are
 * left out. Nothing is kept between two parts but what is on the register, so that it may be broken off anywhere, by anybody, and gone on with by
 * handing in the same file again. Refusals as `importNow`, and `stale-version` when others keep changing the same arrangement.
 */
export async function runImport(ports: Ports, actor: Actor, file: HandedIn): Promise<Result<ImportCheck>> {
  const found = await importNow(ports, actor, file);
  if (!found.ok) return found;
  const { people, arrangements } = nextPart(found.value.plan);
  const by = actor.person.id;
  const begun = [...people.map((one) => one.person.id), ...arrangements.map((one) => one.arrangement.key)];
  await sayUnderWay(ports, by, begun);
  for (const step of people) await bringInPerson(ports, actor, step);
  for (const step of arrangements) {
    const written = await bringInArrangement(ports, actor, step);
    if (!written.ok) return written;
  }
  await sayFinished(ports, begun);
  return checkImport(ports, actor, file);
}
