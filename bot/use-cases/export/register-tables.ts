import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Competency, Person, SaidNeed } from '../../../shared/domain/people/person.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { ExportTable } from './export-table.ts';
import { date, type Named, names, number, text } from './named-columns.ts';

/** `Schools`. */
export const SCHOOLS: ExportTable<Named<School>> = {
  name: 'Schools',
  says: 'a school',
  columns: [
    text('Key', 'its key', ({ value }) => value.key),
    text('Name', 'its name', ({ value }) => value.name),
    text('Policy', 'the policy it follows', ({ value }) => value.policy),
    number('Policy version', 'which version', ({ value }) => value.policyVersion),
    text('Case system', 'where decisions about children are filed', ({ value }) => value.caseSystem),
  ],
};

function competencyWords({ kind, name, achievedOn, expiresOn }: Competency): string {
  return [
    `${kind}: ${name}`,
    ...(achievedOn === null ? [] : [`${achievedOn}`]),
    ...(expiresOn === null ? [] : [`until ${expiresOn}`]),
  ].join(', ');
}

function needWords({ need, isNeeded, reason, saidOn }: SaidNeed): string {
  return `${need}: ${isNeeded ? 'needed' : `not needed, ${reason}`}, ${saidOn}`;
}

/** `People`: who they are in supervision; absences and reasons are not exported. */
export const PEOPLE: ExportTable<Named<Person>> = {
  name: 'People',
  says: 'a person who supervises, is supervised or oversees',
  columns: [
    text('Id', 'Entra object id, or local:… without an account', ({ value }) => value.id),
    text('Name', 'name', ({ value }) => value.name),
    text('Job title', 'job title', ({ value }) => value.jobTitle),
    text('Schools', 'their schools, the home school first', ({ value, schoolOf }) =>
      value.schools.map(schoolOf).join('; '),
    ),
    text('Standing', 'school lead, head, trust lead and so on', ({ value }) => value.standing.join('; ')),
    date('Supervision trained on', 'training as a supervisor', ({ value }) => value.supervisionTrainedOn),
    date('Supervision training expires on', 'its end', ({ value }) => value.supervisionTrainingExpiresOn),
    text(
      'Brings',
      'experience, qualifications, training and updates, with the day each was done and the last day it holds',
      ({ value }) => (value.competencies ?? []).map(competencyWords).join('; '),
    ),
    text('Need of supervision', 'what a lead has said of it beside the position, and when', ({ value }) =>
      (value.saidNeeds ?? []).map(needWords).join('; '),
    ),
    date('Left on', 'the last day', ({ value }) => value.leftOn),
  ],
};

/** `Arrangements`: who supervises whom and how it stands. */
export const ARRANGEMENTS: ExportTable<Named<Arrangement>> = {
  name: 'Arrangements',
  says: 'an arrangement: who supervises whom',
  columns: [
    text('Key', 'its key', ({ value }) => value.key),
    text('School', 'school', ({ value, schoolOf }) => schoolOf(value.school)),
    text('Policy', 'policy', ({ value }) => value.policy),
    text('Kind', 'one-to-one, group, clinical or external', ({ value }) => value.kind),
    text('Supervisors', 'names', ({ value, nameOf }) => names(value.supervisors, nameOf)),
    text('Supervisees', 'names', ({ value, nameOf }) => names(value.supervisees, nameOf)),
    date('Started on', 'first day', ({ value }) => value.startedOn),
    date('Ended on', 'last day', ({ value }) => value.endedOn),
    number('Minutes', 'length of a session', ({ value }) => value.durationMinutes),
    date('Contract signed on', 'contract', ({ value }) => value.contractSignedOn),
    date('Contract review on', 'when its review is due', ({ value }) => value.contractReviewOn),
    date('Last held on', 'last formal session', ({ value }) => value.standing.lastHeldOn),
    date('Due on', 'next due day', ({ value }) => value.standing.nextDueOn),
    text('State', 'ok, due soon, overdue, no clock, no calendar or paused', ({ value }) => value.standing.dueState),
    number('Held', 'formal sessions held', ({ value }) => value.standing.heldCount),
    number('Records unsigned', 'held sessions without a signed record', ({ value }) => value.standing.recordsUnsigned),
    number('Decisions not filed', 'decisions not yet filed', ({ value }) => value.standing.decisionsUnfiled ?? 0),
    number('Actions open', 'open actions', ({ value }) => value.standing.openActions),
    number('Actions overdue', 'overdue actions', ({ value }) => value.standing.overdueActions),
  ],
};

/** `Sessions`: that a meeting was planned or held; never what was said. */
export const SESSIONS: ExportTable<Named<Session>> = {
  name: 'Sessions',
  says: 'a session, planned, held, missed or called off',
  columns: [
    text('Key', 'its key', ({ value }) => value.key),
    text('Arrangement', 'the arrangement’s key', ({ value }) => value.arrangement),
    date('On', 'the day in London', ({ value }) => londonDateOf(value.startsAt)),
    text('Starts at', 'the moment in UTC', ({ value }) => value.startsAt.toString()),
    text('Ends at', 'the moment in UTC', ({ value }) => value.endsAt.toString()),
    text('Formality', 'formal or ad hoc', ({ value }) => value.formality),
    text('Status', 'proposed, booked, held, unconfirmed, missed or cancelled', ({ value }) => value.status),
    text('Missed by', 'supervisee or supervisor', ({ value }) => value.missedBy),
    text('Reason', 'one of a short list; nothing about health', ({ value }) => value.reason),
    text('Attended', 'names where not everybody came', ({ value, nameOf }) =>
      value.attended === null ? null : names(value.attended, nameOf),
    ),
    text('Venue', 'place', ({ value }) => value.venue),
    text('Record', 'how far its record is', ({ value }) => value.recordState),
  ],
};
