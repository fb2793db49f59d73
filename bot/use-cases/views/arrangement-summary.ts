import type { ArrangementSummary, PersonRef } from '../../../shared/contract/parts.ts';
import { coversOn } from '../../../shared/domain/access/relation.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { sessionDue } from '../../../shared/domain/oversight/standing.ts';
import type { Person, PersonId } from '../../../shared/domain/people/person.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { moment, sessionSummary } from './session-summary.ts';

/** People and schools by key, read once for a page. */
export interface Known {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly schools: ReadonlyMap<string, School>;
}

/** Who somebody is, in as many words as a page needs; somebody unknown keeps their id. */
export function personRef(known: Known, id: PersonId): PersonRef {
  const person = known.people.get(id);
  return { id, name: person?.name ?? 'Somebody', jobTitle: person?.jobTitle ?? '' };
}

/** What a person is in an arrangement on a day, closest first. */
export function roleIn(arrangement: Arrangement, person: PersonId, on: PlainDate): ArrangementSummary['mine'] {
  if (arrangement.supervisors.includes(person)) return 'supervisor';
  if (arrangement.supervisees.includes(person)) return 'supervisee';
  if (coversOn(arrangement, person, on)) return 'cover';
  if (arrangement.commissionedBy === person) return 'commissioner';
  return arrangement.lineManager === person ? 'line manager' : 'none';
}

/** An arrangement in dates and states; all of it may be seen by oversight. Due means supervision itself; children are counted beside it. `next` = its next session, where it was read. */
export function arrangementSummary(
  arrangement: Arrangement,
  reader: PersonId,
  on: PlainDate,
  known: Known,
  next: Session | null,
): ArrangementSummary {
  const { standing } = arrangement;
  const { children } = standing;
  const due = sessionDue(standing);
  return {
    key: arrangement.key,
    school: { key: arrangement.school, name: known.schools.get(arrangement.school)?.name ?? arrangement.school },
    policy: arrangement.policy,
    kind: arrangement.kind,
    mine: roleIn(arrangement, reader, on),
    supervisors: arrangement.supervisors.map((id) => personRef(known, id)),
    supervisees: arrangement.supervisees.map((id) => personRef(known, id)),
    dueState: due.dueState,
    nextDueOn: due.nextDueOn?.toString() ?? null,
    lastHeldOn: standing.lastHeldOn?.toString() ?? null,
    nextSession: next === null ? null : sessionSummary(next),
    nextBookedAt: standing.nextBookedAt === null ? null : moment(standing.nextBookedAt),
    contractState: standing.contractState,
    contractReviewOn: arrangement.contractReviewOn?.toString() ?? null,
    contractReviewState: standing.contractReviewState,
    ...(arrangement.contractAwaits === undefined ? {} : { contractAwaits: arrangement.contractAwaits.length }),
    openActions: standing.openActions,
    overdueActions: standing.overdueActions,
    recordsUnsigned: standing.recordsUnsigned,
    ...(children === undefined
      ? {}
      : { children: { followed: children.followed, dueSoon: children.dueSoon, overdue: children.overdue } }),
    ...(standing.missedTwiceSinceOn === undefined
      ? {}
      : { missedTwiceSinceOn: standing.missedTwiceSinceOn.toString() }),
    ...(standing.supervisorCancellations === undefined
      ? {}
      : { supervisorCancellations: standing.supervisorCancellations }),
    ...(arrangement.endedOn === null ? {} : { endedOn: arrangement.endedOn.toString() }),
  };
}
