import type { Owed } from '../../../shared/contract/home.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, writtenDate } from '../../../shared/domain/dates.ts';
import { type Inspection, isOpen, READING_REASONS } from '../../../shared/domain/inspections/inspection.ts';
import { approversOf, partiesOf } from '../../../shared/domain/inspections/inspection-access.ts';
import { isInForce, mayBeTold } from '../../../shared/domain/inspections/inspection-moves.ts';
import { holdsOffice } from '../../../shared/domain/people/offices.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { inspectionGround } from '../inspections/inspection-ground.ts';

const MAY_DECIDE = ['trust lead', 'head'] as const;

/**
 * What somebody is shown of inspections: that records of their own supervision can be read, by whom, why and until when, unless telling them is put off; and
 * the requests that wait for their yes or no. One keyed read of what is open, and for the few who decide everybody's roles.
 */
export async function owedInspections(
  ports: Ports,
  actor: Actor,
  own: readonly Arrangement[],
): Promise<readonly Owed[]> {
  const open = (await ports.inspections.open()).map(({ value }) => value).filter(isOpen);
  if (open.length === 0) return [];
  const mine = own.filter((arrangement) => partiesOf(arrangement).includes(actor.person.id));
  const read = open.filter((one) => isInForce(one, actor.now) && mine.some(({ key }) => key === one.arrangement));
  return [...(await readByOthers(ports, actor, read)), ...(await toDecide(ports, actor, open))];
}

async function readByOthers(ports: Ports, actor: Actor, all: readonly Inspection[]): Promise<readonly Owed[]> {
  const told = all.filter((one) => mayBeTold(one, londonDateOf(actor.now)) && one.reader !== actor.person.id);
  if (told.length === 0) return [];
  const readers = await ports.register.people(told.map((one) => one.reader));
  return told.flatMap(({ reader, untilOn, reason, arrangement }) => {
    if (untilOn === null) return [];
    const name = readers.find(({ id }) => id === reader)?.name ?? 'Somebody';
    const text = `${name} may read records of your supervision until ${writtenDate(untilOn)}. Why: ${READING_REASONS[reason].toLowerCase()}.`;
    return [
      { kind: 'records read' as const, text, dueOn: null, link: `arrangements/${arrangement}/openings`, rule: null },
    ];
  });
}

async function toDecide(ports: Ports, { person, now }: Actor, open: readonly Inspection[]): Promise<readonly Owed[]> {
  const asked = open.filter(({ state }) => state === 'asked');
  const isChair = holdsOffice(person.jobTitle, 'chair');
  if (asked.length === 0 || (!isChair && !MAY_DECIDE.some((role) => person.standing.includes(role)))) return [];
  const [{ people }, arrangements] = await Promise.all([
    inspectionGround(ports),
    ports.register.arrangements(asked.map((one) => one.arrangement)),
  ]);
  const waits = asked.filter((one) => {
    const arrangement = arrangements.find(({ value }) => value.key === one.arrangement)?.value;
    return arrangement !== undefined && approversOf(one, arrangement, people, londonDateOf(now)).includes(person.id);
  });
  return waits.length === 0
    ? []
    : [
        {
          kind: 'decide reading',
          text:
            waits.length === 1
              ? 'Somebody asks to read records of supervision and waits for your yes or no.'
              : `${waits.length} requests to read records of supervision wait for your yes or no.`,
          dueOn: null,
          link: 'inspections',
          rule: null,
        },
      ];
}
