import type { Action } from '../actions/action.ts';
import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { SupervisionRecord } from '../records/record.ts';
import { contractKeyOf } from '../records/record-keys.ts';
import type { SessionKey } from '../sessions/session.ts';
import type { Arrangement, ArrangementKey } from './arrangement.ts';

const NUMBERED = /-to(\d+)$/;

/** The key of the arrangement that follows this one; there is only ever one, so that handing over twice is handing over once. */
export function successorKey(key: ArrangementKey): ArrangementKey {
  const number = Number(NUMBERED.exec(key)?.[1] ?? 1);
  return `${key.replace(NUMBERED, '')}-to${number + 1}`;
}

/** How often the supervisor has changed before this arrangement, so that the pair see how steady their supervision is (H-44). */
export function supervisorChanges(key: ArrangementKey): number {
  return Number(NUMBERED.exec(key)?.[1] ?? 1) - 1;
}

/** The arrangement that begins when another supervisor takes over on a day: same people, terms and clocks, no contract signed yet (design section 9). */
export function successorOf(
  arrangement: Arrangement,
  supervisors: readonly PersonId[],
  lineManager: PersonId | null,
  fromOn: PlainDate,
): Arrangement {
  const { contractAwaits: _asked, ...terms } = arrangement;
  return {
    ...terms,
    key: successorKey(arrangement.key),
    supervisors,
    cover: [],
    lineManager,
    startedOn: fromOn,
    endedOn: null,
    contractSignedOn: null,
    contractLastReviewedOn: null,
    contractReviewOn: null,
    standing: {
      ...arrangement.standing,
      nextBookedAt: null,
      nextSession: null,
      contractState: 'missing',
      contractReviewState: null,
      heldCount: 0,
      missedInARow: 0,
      recordsUnsigned: 0,
    },
  };
}

/** A contract as it goes to those who go on: the same words, to be read through and signed anew; nobody's signature comes along. */
export function copiedContract(contract: SupervisionRecord, to: Arrangement, author: PersonId): SupervisionRecord {
  return {
    key: contractKeyOf(to.key, 1),
    arrangement: to.key,
    session: null,
    formId: contract.formId,
    formVersion: contract.formVersion,
    kind: 'contract',
    status: 'shared',
    author,
    answers: contract.answers,
    text: contract.text,
    signatures: [],
    seal: null,
    paperKeptWhere: null,
  };
}

/** The closed folder in the new arrangement for what is copied from one of a group's sessions. */
export function copiedFolderOf(session: SessionKey, to: ArrangementKey): string {
  return `${session}.${to}`;
}

/** An open action as it goes on; what was the outgoing supervisor's becomes the new one's. */
export function copiedAction(action: Action, from: Arrangement, to: Arrangement): Action {
  const newOwner = to.supervisors[0];
  const isOutgoing = from.supervisors.includes(action.owner) && !to.supervisors.includes(action.owner);
  return {
    ...action,
    key: `${action.key}-${to.key}`,
    arrangement: to.key,
    owner: isOutgoing && newOwner !== undefined ? newOwner : action.owner,
  };
}
