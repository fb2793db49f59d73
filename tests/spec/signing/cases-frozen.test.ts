import { beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { CaseDiscussion } from '../../../shared/domain/records/record.ts';
import type { MemoryWorld } from '../../builders/memory-world.ts';
import { heldUnder, sharedRecord, signedBy } from './world.ts';

let world: MemoryWorld;

beforeEach(() => {
  world = heldUnder('jmat');
});

/** Lets somebody else write the case discussion in the moment in which it is frozen. */
function changedMeanwhile(change: Partial<CaseDiscussion>): void {
  const { records } = world;
  const update = records.updateCaseDiscussion.bind(records);
  records.updateCaseDiscussion = async (stored, next) => {
    records.updateCaseDiscussion = update;
    const stands = records.caseShelf.get(stored.value.key);
    if (stands !== null) records.caseShelf.update(stands, { ...stands.value, ...change });
    return update(stored, next);
  };
}

const frozen = () => world.records.caseShelf.all().map(({ value }) => value);

describe('What was said of a child, once everybody has signed,', () => {
  it('is frozen also when its decision is filed in that moment, and stays filed', async () => {
    const shared = await sharedRecord(world, { 'case-1': 'Case A.' });
    const ella = await signedBy(world, shared, 'ella');
    changedMeanwhile({ filedOn: Temporal.PlainDate.from('2026-11-23'), filedIn: 'RecordMy', filedBy: 'ella' });
    await signedBy(world, ella, 'sam');
    expect(frozen()).toMatchObject([{ filedBy: 'ella', signatures: [{ person: 'ella' }, { person: 'sam' }] }]);
    expect(frozen()[0]?.seal).not.toBeNull();
  });

  it('is not frozen with words that nobody signed', async () => {
    const shared = await sharedRecord(world, { 'case-1': 'Case A.' });
    const ella = await signedBy(world, shared, 'ella');
    changedMeanwhile({ answers: { 'case-1': 'Other words.' } });
    await signedBy(world, ella, 'sam');
    expect(frozen()).toMatchObject([{ answers: { 'case-1': 'Other words.' }, seal: null }]);
  });
});
