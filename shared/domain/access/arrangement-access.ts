import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import { isWithoutAccount } from '../people/without-account.ts';
import { ALLOWED, type Decision, refused } from './decision.ts';
import { hasLeft } from './has-left.ts';
import { type Relation, relationsOf } from './relation.ts';

/** What can be done with an arrangement, its sessions and its content. */
export const ARRANGEMENT_ACTS = [
  'see that it happens',
  'read content',
  'book',
  'accept',
  'move or cancel',
  'mark held or missed',
  'begin a record',
  'begin a form',
  'write a shared record',
  'sign',
  'file a decision',
  'write actions',
  'see openings',
  'snooze',
  'raise a concern',
  'record ad hoc',
  'change the people',
  'follow children',
] as const;
export type ArrangementAct = (typeof ARRANGEMENT_ACTS)[number];

const PARTIES: readonly Relation[] = ['supervisor', 'supervisee', 'cover'];
const LEADING: readonly Relation[] = ['supervisor', 'cover'];
const ANYBODY_RELATED: readonly Relation[] = [...PARTIES, 'commissioner', 'line manager', 'school lead', 'trust lead'];

/** Role × act. Who is not named in a row is refused; oversight sees that it happens, never what was said (D4). */
const TABLE: Readonly<Record<ArrangementAct, readonly Relation[]>> = {
  'see that it happens': ANYBODY_RELATED,
  'read content': PARTIES,
  book: PARTIES,
  accept: PARTIES,
  'move or cancel': PARTIES,
  'mark held or missed': LEADING,
  'begin a record': LEADING,
  'begin a form': PARTIES,
  'write a shared record': PARTIES,
  sign: PARTIES,
  'file a decision': PARTIES,
  'write actions': PARTIES,
  'see openings': PARTIES,
  snooze: PARTIES,
  'raise a concern': PARTIES,
  'record ad hoc': PARTIES,
  'change the people': ['supervisor', 'line manager', 'school lead', 'trust lead'],
  'follow children': PARTIES,
};

const WHEN_ENDED: readonly ArrangementAct[] = [
  'book',
  'begin a record',
  'begin a form',
  'snooze',
  'record ad hoc',
  'change the people',
  'follow children',
];

/**
 * Whether a person may do something with an arrangement on a day. Content is for the parties only, and for the commissioning head of external
 * supervision; a lead who also supervises reads exactly their own. Refusals: `not-found` for somebody who may not even know of it,
 * `not-a-party` for oversight reaching for content, `not-allowed` for a party in the wrong role. Source: design D3, D4 and section 4; J-16, J-18.
 */
export function mayWithArrangement(
  person: Person,
  act: ArrangementAct,
  arrangement: Arrangement,
  on: PlainDate,
): Decision {
  const relations = actingRelations(person, arrangement, on);
  if (relations.length === 0 || hasLeft(person, on)) return refused('not-found', 'There is no such arrangement.');
  if (act === 'book' && mayBookOnlyForThemselves(relations) && arrangement.supervisees.length > 1) {
    return refused('not-allowed', 'A supervisee can book for themselves only. Ask the supervisor to book the group.');
  }
  if (WHEN_ENDED.includes(act) && hasEnded(arrangement, on)) {
    return refused('not-allowed', 'This arrangement has ended. What was signed in it can still be read.');
  }
  if (relations.some((relation) => TABLE[act].includes(relation))) return ALLOWED;
  if (act === 'read content' && arrangement.kind === 'external' && relations.includes('commissioner')) return ALLOWED;
  if (!relations.some((relation) => PARTIES.includes(relation))) {
    return refused('not-a-party', 'Only the two people in this supervision can do that or read it.');
  }
  return refused('not-allowed', 'That is for the supervisor to do.');
}

/** Where no supervisor has an account the supervisee looks after booking and writing, as whoever stands in would (a supervisor from outside the trust). */
function actingRelations(person: Person, arrangement: Arrangement, on: PlainDate): readonly Relation[] {
  const relations = relationsOf(person, arrangement, on);
  const isLed = arrangement.supervisors.some((id) => !isWithoutAccount(id));
  return isLed || !relations.includes('supervisee') ? relations : [...relations, 'cover'];
}

function mayBookOnlyForThemselves(relations: readonly Relation[]): boolean {
  return relations.includes('supervisee') && !relations.some((relation) => LEADING.includes(relation));
}

function hasEnded(arrangement: Arrangement, on: PlainDate): boolean {
  return arrangement.endedOn !== null && arrangement.endedOn.since(on).sign < 0;
}
