import type { TriedFact } from '../../../ports/self-probes.ts';
import { StoreError } from '../../../ports/store-error.ts';
import type { ListMapping } from '../lists/list-definition.ts';
import { type Setting, settings } from '../lists/settings.ts';
import { asked } from '../site-client.ts';
import type { Store } from '../store.ts';
import { applyListChange, createList } from './apply-list-change.ts';
import { planList } from './list-plan.ts';
import { readItems } from './site-look-items.ts';
import { readLists } from './site-state.ts';

/** Made and removed by the self-check; holds nothing of anybody's. */
const SCRATCH: ListMapping<Setting> = {
  ...settings,
  title: 'Self-check (may be deleted)',
  description: 'Made by the self-check to try out what the service relies on; removed at its end.',
  isContent: true,
};
const FOLDER = ['closed'];
/** What a multi-line column holds (platform A6). */
const LONGEST = 63_999;

async function removeScratch({ site, addresses }: Store): Promise<void> {
  const all = await asked('find the self-check list', () => site.web.lists.select('Id', 'Title')());
  for (const list of all.filter((one) => one.Title === SCRATCH.title))
    await asked('remove the self-check list', () => site.web.lists.getById(list.Id).delete());
  addresses.forget();
}

async function makeScratch(store: Store): Promise<string> {
  const id = await createList(store.site, SCRATCH);
  const state = (await readLists(store.site, new Set([SCRATCH.title]), store.clientId)).get(SCRATCH.title) ?? null;
  const readRole = await store.folders.role();
  for (const change of planList(SCRATCH, state, new Map(), readRole))
    if (change.do !== 'create list') await applyListChange(store.site, { id, definition: SCRATCH }, change, readRole);
  store.addresses.forget();
  return id;
}

/** Whether it holds; a refusal by SharePoint is a no, an outage is not. */
async function holds(fact: string, otherwise: string, tries: () => Promise<boolean>): Promise<TriedFact> {
  try {
    return { fact, holds: await tries(), else: otherwise };
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind === 'unavailable' || error.kind === 'throttled') throw error;
    return { fact, holds: false, else: otherwise };
  }
}

async function tryRows(store: Store, listId: string): Promise<readonly TriedFact[]> {
  const { writer, reader, folders, addresses } = store;
  const one: Setting = { key: 'probe', value: 'x'.repeat(LONGEST) };
  const address = await addresses.of(SCRATCH.title);
  return [
    await holds(
      'A folder can be made and closed, and nobody but the service is left in it',
      'Records cannot be kept apart',
      async () => {
        await folders.ensureClosed(address, FOLDER, []);
        const state = await folders.state(address, FOLDER);
        return state?.lock.isClosed === true && state.lock.grants.length === 0;
      },
    ),
    await holds('A row can be made inside the folder, and is found by its key', 'Nothing can be written', async () => {
      const made = await writer.create(SCRATCH, one, { folder: FOLDER });
      return made.done && (await reader.byKey('app', SCRATCH, one.key)) !== null;
    }),
    await holds('63,999 characters of text come back whole', 'Very long records are cut', async () => {
      return (await reader.byKey('app', SCRATCH, one.key))?.value.value.length === LONGEST;
    }),
    await holds('A second row under the same key is refused', 'Retries can double what they write', async () => {
      const again = await writer.create(SCRATCH, { ...one, value: 'another' }, { folder: FOLDER });
      return !again.done && again.stands.value.value === one.value;
    }),
    await holds(
      'A change of what somebody else has changed meanwhile is refused',
      'Two people can overwrite each other',
      async () => {
        const stands = await reader.byKey('app', SCRATCH, one.key);
        if (stands === null) return false;
        const first = await writer.update(SCRATCH, stands, { ...one, value: 'first' });
        const late = await writer.update(SCRATCH, stands, { ...one, value: 'late' });
        return first.done && !late.done;
      },
    ),
    await holds('A row of a closed folder is listed with the others', 'Pages and reminders miss rows', async () => {
      return (await reader.all(SCRATCH)).length === 1;
    }),
    await holds(
      'It can be seen in one page what has permissions of its own',
      'Changed permissions are not noticed',
      async () => {
        const seen = await readItems(store.site, listId, address.rootPath);
        return seen.folders.length === 1 && seen.folders[0]?.isClosed === true && seen.items.length === 0;
      },
    ),
  ];
}

/**
 * Tries on a list of its own what Microsoft's documents leave open and the service relies on, by the very code it works with, and removes the list.
 * Source: platform A1, A2, A4, A6, A7, B2, B3 (facts marked unconfirmed). A list left over from a try that was cut off is removed first.
 */
export async function tryFacts(store: Store): Promise<readonly TriedFact[]> {
  await removeScratch(store);
  let id = '';
  const made = await holds('A list with a unique column can be made', 'Provisioning cannot work', async () => {
    id = await makeScratch(store);
    return true;
  });
  try {
    return made.holds ? [made, ...(await tryRows(store, id))] : [made];
  } finally {
    await removeScratch(store);
  }
}
