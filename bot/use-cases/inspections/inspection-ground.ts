import type { InspectedArrangement, InspectionView } from '../../../shared/contract/inspections.ts';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Inspection } from '../../../shared/domain/inspections/inspection.ts';
import { approversOf, partiesOf } from '../../../shared/domain/inspections/inspection-access.ts';
import { isOver } from '../../../shared/domain/inspections/inspection-moves.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { personRef } from '../views/arrangement-summary.ts';
import { moment } from '../views/session-summary.ts';

/** Everybody and every school, read once for a page about inspections. */
export interface InspectionGround {
  readonly people: readonly Person[];
  readonly known: {
    readonly people: ReadonlyMap<PersonId, Person>;
    readonly schools: ReadonlyMap<string, School>;
  };
}

/** Reads who there is: who may decide depends on everybody. */
export async function inspectionGround(ports: Ports): Promise<InspectionGround> {
  const [people, schools] = await Promise.all([ports.register.allPeople(), ports.register.schools()]);
  return {
    people,
    known: {
      people: new Map(people.map((person) => [person.id, person])),
      schools: new Map(schools.map((school) => [school.key, school])),
    },
  };
}

/** The arrangements of these inspections, by key; one keyed read each. */
export async function arrangementsOf(
  ports: Ports,
  inspections: readonly Inspection[],
): Promise<ReadonlyMap<ArrangementKey, Arrangement>> {
  const keys = [...new Set(inspections.map((inspection) => inspection.arrangement))];
  const stored = keys.length === 0 ? [] : await ports.register.arrangements(keys);
  return new Map(stored.map(({ value }) => [value.key, value]));
}

/** Whether everybody whose supervision it was has left the trust. */
function isOrphaned(arrangement: Arrangement, { known }: InspectionGround, { now }: Actor): boolean {
  const on = londonDateOf(now);
  return partiesOf(arrangement).every((id) => {
    const person = known.people.get(id);
    return person === undefined || hasLeft(person, on);
  });
}

/** Whose supervision it is, for somebody who asks to read it or decides about that: names and school, no dates of sessions. */
export function inspectedArrangementView(
  arrangement: Arrangement,
  ground: InspectionGround,
  actor: Actor,
): InspectedArrangement {
  const { key, school, supervisors, supervisees, endedOn } = arrangement;
  return {
    key,
    school: { key: school, name: ground.known.schools.get(school)?.name ?? school },
    supervisors: supervisors.map((id) => personRef(ground.known, id)),
    supervisees: supervisees.map((id) => personRef(ground.known, id)),
    endedOn: endedOn?.toString() ?? null,
    isOrphaned: isOrphaned(arrangement, ground, actor),
  };
}

/** One inspection as somebody sees it who reads by it, decides or oversees it; what they may do with it now. */
export function inspectionView(
  inspection: Inspection,
  arrangement: Arrangement,
  ground: InspectionGround,
  actor: Actor,
): InspectionView {
  const { person, now } = actor;
  const approvers = approversOf(inspection, arrangement, ground.people, londonDateOf(now));
  const decides = approvers.includes(person.id);
  const isMine = inspection.reader === person.id;
  const isRunning = inspection.state === 'approved' || inspection.state === 'active';
  const isLive = isRunning && !isOver(inspection, now);
  const ref = (id: PersonId) => personRef(ground.known, id);
  const { putOff } = inspection;
  return {
    key: inspection.key,
    arrangement: inspectedArrangementView(arrangement, ground, actor),
    reader: ref(inspection.reader),
    reason: inspection.reason,
    purpose: inspection.purpose,
    scope: inspection.scope,
    days: inspection.days,
    askedAt: moment(inspection.askedAt),
    // Past its last day it is over for everybody who looks, also before the service has caught up.
    state: isRunning && !isLive ? 'ended' : inspection.state,
    decidedBy: inspection.decidedBy === null ? null : ref(inspection.decidedBy),
    fromOn: inspection.fromOn?.toString() ?? null,
    untilOn: inspection.untilOn?.toString() ?? null,
    note: inspection.note,
    endedAt: inspection.endedAt === null ? null : moment(inspection.endedAt),
    putOff: putOff === null ? null : { reason: putOff.reason, untilOn: putOff.untilOn?.toString() ?? null },
    toldAt: inspection.toldAt === null || inspection.fromOn === null ? null : moment(inspection.toldAt),
    hasNobodyToDecide: inspection.state === 'asked' && approvers.length === 0,
    may: {
      read: isMine && inspection.state === 'active' && isLive,
      decide: decides && inspection.state === 'asked',
      end: (isLive && (isMine || decides)) || (isMine && inspection.state === 'asked'),
      putOff: decides && putOff !== null && inspection.fromOn !== null && inspection.toldAt === null,
    },
  };
}
