import type { Actor } from '../../bot/ports/actor.ts';
import type { HandedIn } from '../../bot/use-cases/import/import-now.ts';
import { runImport } from '../../bot/use-cases/import/run-import.ts';
import type { ImportCheck } from '../../shared/contract/import.ts';
import { aPerson } from '../builders/a-person.ts';
import { aWorkbook, type WorkbookLines } from '../builders/a-workbook.ts';
import { granted } from '../builders/outcome.ts';
import { OID } from '../contract/local-service.ts';
import { type Metered, meteredTrust } from './metered.ts';
import type { Measure, Suite } from './suite.ts';

const SCHOOL = 'lantern-bay';
const [MANY, FEW] = [300, 40];

const measure = (what: string, value: number, unit: Measure['unit'], bar: number | null): Measure => ({
  suite: 'import',
  what,
  value: Math.round(value * 100) / 100,
  unit,
  bar,
});

const oid = (at: number) => `44444444-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
const mail = (at: number) => `bench${at}@harbourtrust.example`;

/** Everybody of the bench by Object ID; half supervise the other half, who have a contract and have met twice. */
function linesFor(pairs: number): Required<WorkbookLines> {
  const all = Array.from({ length: pairs }, (_, at) => at);
  const pair = (at: number) => ({ school: SCHOOL, supervisee: mail(at), supervisor: mail(pairs + at) });
  return {
    people: Array.from({ length: pairs * 2 }, (_, at) => ({
      name: `Bench ${at}`,
      email: mail(at),
      school: SCHOOL,
      jobTitle: 'Pastoral lead',
      objectId: oid(at),
    })),
    arrangements: all.map((at) => ({ ...pair(at), startedOn: '03/09/2026' })),
    contracts: all.map((at) => ({ ...pair(at), signedOn: '10/09/2026' })),
    sessions: all.flatMap((at) => ['07/10/2026', '11/11/2026'].map((heldOn) => ({ ...pair(at), heldOn }))),
    cover: all
      .slice(0, pairs / 10)
      .map((at) => ({ ...pair(at), standsIn: mail(pairs + at + 1), fromOn: '23/11/2026' })),
    absences: all.slice(0, pairs / 10).map((at) => ({ person: mail(pairs + at), fromOn: '23/11/2026' })),
  };
}

/** Hands a file in until nothing is left, as the tab does; how many parts it took. */
async function bringIn({ ports }: Metered, actor: Actor, file: HandedIn): Promise<number> {
  for (let parts = 1; ; parts += 1) {
    const said: ImportCheck = granted(await runImport(ports, actor, file));
    if (said.problemCount > 0) throw new Error(said.problems[0]?.text);
    if (said.left === 0) return parts;
  }
}

/** What a trust's first sheet costs: each person, each arrangement with its contract and two sessions, and the same file handed in once more. */
export const importing: Suite = {
  name: 'import',
  run: async ({ isQuick }) => {
    const pairs = isQuick ? FEW : MANY;
    const metered = await meteredTrust(0);
    const person = aPerson({ id: OID.tess, standing: ['trust lead'] });
    const insert = metered.service.tenant.db.prepare('INSERT INTO users (oid, name, upn, mail) VALUES (?, ?, ?, ?)');
    for (let at = 0; at < pairs * 2; at += 1) insert.run(oid(at), `Bench ${at}`, mail(at), mail(at));
    // Nobody's token: the directory is not asked, people come by Object ID.
    const actor: Actor = { ...(await metered.service.as('tess')), person, token: null };
    const { people, absences, ...rest } = linesFor(pairs);
    const file = await aWorkbook({ people });
    const ofPeople = await metered.cost(() => bringIn(metered, actor, file));
    const whole = await aWorkbook({ people, ...rest });
    let parts = 0;
    const ofPairs = await metered.cost(async () => {
      parts = await bringIn(metered, actor, whole);
    });
    const away = await aWorkbook({ absences });
    const ofAway = await metered.cost(() => bringIn(metered, actor, away));
    const again = await metered.cost(() => bringIn(metered, actor, whole));
    return [
      measure(`${pairs * 2} people`, ofPeople.units / (pairs * 2), 'units per row', 13),
      measure(`${pairs} arrangements, contracts, sessions`, ofPairs.units / pairs, 'units per arrangement', 115),
      measure('requests the tab makes for them', parts, 'requests', null),
      measure(`${absences.length} absences`, ofAway.units / absences.length, 'units per row', 30),
      measure('the whole file once more', again.units, 'units', 20),
    ];
  },
};
