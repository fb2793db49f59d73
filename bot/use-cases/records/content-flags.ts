import type { RecordView } from '../../../shared/contract/records.ts';
import type { Action } from '../../../shared/domain/actions/action.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import type { Flag } from '../../../shared/domain/flag.ts';

import type { Session } from '../../../shared/domain/sessions/session.ts';
import { missing } from '../../../shared/forms/check-answers.ts';
import { placesThatName } from '../../../shared/forms/looks-like-a-name.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import type { Versioned } from '../../ports/versioned.ts';
import type { Known } from '../views/arrangement-summary.ts';

/** What the flags about content are worked out from; only for who may read it. */
export interface ContentFacts {
  readonly arrangement: Arrangement;
  readonly session: Session;
  readonly record: RecordView | null;
  readonly actions: readonly Versioned<Action>[];
  readonly known: Known;
  readonly today: PlainDate;
  readonly pack: PolicyPack | null;
}

/** What is not as the policy wants it about what was written: action sheet not made the same day (J-20), decisions not filed (J-21), names across schools (J-08). */
export function contentFlags(facts: ContentFacts): readonly Flag[] {
  const { session, record, pack } = facts;
  const sources = pack?.flagSources;
  const flags: (Flag | null)[] = [
    lacksActions(facts)
      ? { text: 'No actions were written down on the day. Agree them now.', rule: sources?.actionsSameDay ?? null }
      : null,
    record?.cases.some((one) => one.filedOn === null && one.entryText !== '') === true && session.status === 'held'
      ? {
          text: `A decision is not yet filed in ${pack?.filing.system ?? 'the school’s system'}.`,
          rule: pack?.filing.source.at(-1) ?? null,
        }
      : null,
    isAcrossSchools(facts) && hasName(facts)
      ? {
          text: 'Use case references, not names, when supervision is across schools.',
          rule: sources?.references ?? null,
        }
      : null,
    emptyBoxes(record),
  ];
  return flags.filter((flag) => flag !== null);
}

/** How many boxes the policy prints are still empty in a record that is shared and not signed; a draft is its author's own business. */
function emptyBoxes(record: RecordView | null): Flag | null {
  if (record === null || (record.status !== 'shared' && record.status !== 'awaiting signatures')) return null;
  const count = missing(record.form, record.answers).length;
  if (count === 0) return null;
  return {
    text: `${count === 1 ? 'One box of the record is' : `${count} boxes of the record are`} still empty.`,
    rule: null,
  };
}

function lacksActions({ session, actions, today }: ContentFacts): boolean {
  const isOver = session.status === 'held' && londonDateOf(session.startsAt).since(today).sign < 0;
  return isOver && session.formality === 'formal' && !actions.some(({ value }) => value.originSession === session.key);
}

/** Whether the supervisor belongs to another school than the arrangement's. */
function isAcrossSchools({ arrangement, known }: ContentFacts): boolean {
  return arrangement.supervisors.some((id) => {
    const supervisor = known.people.get(id);
    return supervisor !== undefined && !supervisor.schools.includes(arrangement.school);
  });
}

function hasName({ record, known }: ContentFacts): boolean {
  if (record === null) return false;
  const adults = [...known.people.values()].map((person) => person.name);
  const schools = [...known.schools.values()].map((school) => school.name);
  return placesThatName(record.form, record.answers, [...adults, ...schools]).length > 0;
}
