import { copiedAction, copiedContract, copiedFolderOf } from '../../../shared/domain/arrangements/handover.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { SupervisionRecord } from '../../../shared/domain/records/record.ts';
import type { SessionKey } from '../../../shared/domain/sessions/session.ts';
import type { RecordStore, SessionPlace } from '../../ports/record-store.ts';
import { actions as actionsList } from './lists/actions.ts';
import { supervisionRecords } from './lists/supervision-records.ts';
import type { Store } from './store.ts';

const SIGNED: readonly SupervisionRecord['status'][] = ['signed', 'signed on paper'];

/** Copies the contract and the open actions into the successor's closed folder, and marks the actions as passed on; each by its key, so that a repeat finishes what was begun. */
export async function copyForSuccessor(
  store: Store,
  openTo: (place: SessionPlace, readers: readonly PersonId[]) => Promise<void>,
  [from, to, what]: Parameters<RecordStore['copyForSuccessor']>,
): Promise<{ readonly contracts: number; readonly actions: number }> {
  const place = { folder: [to.school, to.key] };
  const copied = { contracts: 0, actions: 0 };
  const placeOfAction = async (origin: SessionKey) => {
    if (what.readersOf === undefined) return place;
    const session = copiedFolderOf(origin, to.key);
    await openTo({ school: to.school, arrangement: to.key, session }, what.readersOf(origin));
    return { folder: [...place.folder, session] };
  };
  const records = what.contract ? await store.reader.where('app', supervisionRecords, 'ArrangementKey', from.key) : [];
  const contract = records
    .map((one) => one.value)
    .findLast((one) => one.kind === 'contract' && SIGNED.includes(one.status));
  const author = to.supervisors[0];
  if (contract !== undefined && author !== undefined) {
    await store.writer.create(supervisionRecords, copiedContract(contract, to, author), place);
    copied.contracts = 1;
  }
  const actions = what.actions ? await store.reader.where('app', actionsList, 'ArrangementKey', from.key) : [];
  for (const stored of actions.filter(({ value }) => value.status === 'open')) {
    const copy = copiedAction(stored.value, from, to);
    await store.writer.create(actionsList, copy, await placeOfAction(stored.value.originSession));
    await store.writer.update(actionsList, stored, { ...stored.value, status: 'passed on', closedOn: what.on });
    copied.actions += 1;
  }
  return copied;
}
