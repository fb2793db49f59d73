import { type InspectedPart, type Inspection, includesPart } from '../../../shared/domain/inspections/inspection.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Inspections } from '../../ports/inspections.ts';
import { StoreError } from '../../ports/store-error.ts';
import type { ListAddress } from './list-addresses.ts';
import { actions } from './lists/actions.ts';
import { caseDiscussions } from './lists/case-discussions.ts';
import { caseReferences } from './lists/case-references.ts';
import { inspections, OPEN } from './lists/inspections.ts';
import type { ListDefinition } from './lists/list-definition.ts';
import { supervisionRecords } from './lists/supervision-records.ts';
import type { Store } from './store.ts';

/** Where each part of an arrangement's content lies. */
const LISTS: Readonly<Record<InspectedPart, readonly ListDefinition[]>> = {
  records: [supervisionRecords, actions],
  'case discussions': [caseDiscussions, caseReferences],
};
const EVERY_LIST = [...LISTS.records, ...LISTS['case discussions']];
/** The folder of rows of which the parties are not told yet; closed to everybody. */
const UNTOLD = 'not yet told';

function listsIn({ scope }: Inspection): readonly ListDefinition[] {
  const parts = ['records', 'case discussions'] as const;
  return parts.filter((part) => includesPart(scope, part)).flatMap((part) => LISTS[part]);
}

/** Inspections over their list, and the reader's own role assignment on the folders in scope (design section 4, decision 0035). */
class SharePointInspections implements Inspections {
  constructor(
    private readonly store: Store,
    private readonly findMailbox: (person: PersonId) => Promise<string | null>,
  ) {}

  one: Inspections['one'] = (key) => this.store.reader.byKey('app', inspections, key);
  of: Inspections['of'] = (arrangement) => this.store.reader.where('app', inspections, 'ArrangementKey', arrangement);
  by: Inspections['by'] = (reader) => this.store.reader.where('app', inspections, 'ReaderId', reader);
  open: Inspections['open'] = () => this.store.reader.where('app', inspections, 'Upkeep', OPEN);
  all: Inspections['all'] = () => this.store.reader.all(inspections);
  create: Inspections['create'] = async (inspection) => {
    if (inspection.putOff === null) return this.store.writer.create(inspections, inspection, { folder: [] });
    await this.store.folders.ensureClosed(await this.store.addresses.of(inspections.title), [UNTOLD], []);
    return this.store.writer.create(inspections, inspection, { folder: [UNTOLD] });
  };
  update: Inspections['update'] = (stored, next) => this.store.writer.update(inspections, stored, next);

  letIn: Inspections['letIn'] = async (inspection) => {
    const principal = await this.principalOf(inspection.reader);
    if (principal === null) throw new StoreError('refused', 'let a reader without a mailbox in', 404);
    await this.onEach(inspection, listsIn(inspection), (list, folder) =>
      this.store.folders.admit(list, folder, principal),
    );
  };

  /** Looked for in every list, so that whatever was ever given goes. */
  shutOut: Inspections['shutOut'] = async (inspection) => {
    const principal = await this.principalOf(inspection.reader);
    if (principal === null) return;
    await this.onEach(inspection, EVERY_LIST, (list, folder) => this.store.folders.expel(list, folder, principal));
  };

  /** The arrangement's folder and the closed ones of single sessions within it. */
  private async onEach(
    { school, arrangement }: Inspection,
    lists: readonly ListDefinition[],
    act: (list: ListAddress, folder: readonly string[]) => Promise<void>,
  ): Promise<void> {
    for (const { title } of lists) {
      const list = await this.store.addresses.of(title);
      const folder = [school, arrangement];
      const within = await this.store.folders.within(list, folder);
      await act(list, folder);
      for (const name of within) await act(list, [...folder, name]);
    }
  }

  private async principalOf(person: PersonId): Promise<number | null> {
    const email = await this.findMailbox(person);
    return email === null ? null : this.store.people.principalOf(email);
  }
}

/** The `Inspections` list and the access it gives, over SharePoint. */
export function createInspections(
  store: Store,
  findMailbox: (person: PersonId) => Promise<string | null>,
): Inspections {
  return new SharePointInspections(store, findMailbox);
}
