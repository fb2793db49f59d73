import { Temporal } from '../../../../shared/domain/dates.ts';
import type { TriedFact } from '../../../ports/self-probes.ts';
import { StoreError } from '../../../ports/store-error.ts';
import type { ListAddress } from '../list-addresses.ts';
import { ListChanges } from '../list-changes.ts';
import { asked } from '../site-client.ts';
import type { Store } from '../store.ts';
import { applyListChange, createList } from './apply-list-change.ts';
import { planList } from './list-plan.ts';
import { type Scratch, scratchList } from './scratch-list.ts';
import { readItems } from './site-look-items.ts';
import { readLists } from './site-state.ts';

const FOLDER = ['closed'];
/** What a multi-line column holds (platform A6). */
const LONGEST = 63_999;
/** A day of summer time, one of winter, and a moment that is another day in most other time zones. */
const ONE: Scratch = {
  key: 'probe',
  text: 'x'.repeat(LONGEST),
  inSummerOn: Temporal.PlainDate.from('2026-07-10'),
  inWinterOn: Temporal.PlainDate.from('2026-12-10'),
  at: Temporal.Instant.from('2026-07-10T23:30:15Z'),
  count: 7,
  isSo: true,
  word: 'two',
};
const LONDON_TIME = 'Site settings, Regional settings: set the time zone of the site to London, then try again.';

async function removeScratch({ site, addresses }: Store): Promise<void> {
  const all = await asked('find the self-check list', () => site.web.lists.select('Id', 'Title')());
  for (const list of all.filter((one) => one.Title === scratchList.title))
    await asked('remove the self-check list', () => site.web.lists.getById(list.Id).delete());
  addresses.forget();
}

async function makeScratch(store: Store): Promise<string> {
  const id = await createList(store.site, scratchList);
  const state = (await readLists(store.site, new Set([scratchList.title]), store.clientId)).get(scratchList.title);
  const readRole = await store.folders.role();
  for (const change of planList(scratchList, state ?? null, new Map(), readRole))
    if (change.do !== 'create list')
      await applyListChange(store.site, { id, definition: scratchList }, change, readRole);
  store.addresses.forget();
  return id;
}

type Facts = Pick<TriedFact, 'fact' | 'else' | 'mend'>;

/** Whether it holds; a refusal by SharePoint is a no, an outage is not. */
async function holds(said: Facts, tries: () => Promise<boolean>): Promise<TriedFact> {
  try {
    return { ...said, holds: await tries() };
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind === 'unavailable' || error.kind === 'throttled') throw error;
    return { ...said, holds: false };
  }
}

/** Tries one after the other: each builds on what stands. */
async function inTurn(all: readonly (readonly [Facts, () => Promise<boolean>])[]): Promise<readonly TriedFact[]> {
  const tried: TriedFact[] = [];
  for (const [said, tries] of all) tried.push(await holds(said, tries));
  return tried;
}

const isSameValue = (one: Scratch | undefined, ...parts: readonly (keyof Scratch)[]) =>
  one !== undefined && parts.every((part) => String(one[part]) === String(ONE[part]));

function tryRows({ writer, reader }: Store): Promise<readonly TriedFact[]> {
  const standing = async () => (await reader.byKey('app', scratchList, ONE.key))?.value;
  return inTurn([
    [
      { fact: 'A row can be made inside the folder, and is found by its key', else: 'Nothing can be written' },
      async () =>
        (await writer.create(scratchList, ONE, { folder: FOLDER })).done && isSameValue(await standing(), 'key'),
    ],
    [
      { fact: '63,999 characters of text come back whole', else: 'Very long records are cut' },
      async () => (await standing())?.text.length === LONGEST,
    ],
    [
      {
        fact: 'A date comes back as the same day, in summer and in winter',
        else: 'Everything is due on the wrong day',
        mend: LONDON_TIME,
      },
      async () => isSameValue(await standing(), 'inSummerOn', 'inWinterOn'),
    ],
    [
      {
        fact: 'A time, a number, a yes and a choice come back as they were',
        else: 'What is read is not what was written',
      },
      async () => isSameValue(await standing(), 'at', 'count', 'isSo', 'word'),
    ],
    [
      { fact: 'A second row under the same key is refused', else: 'Retries can double what they write' },
      async () => {
        const again = await writer.create(scratchList, { ...ONE, text: 'another' }, { folder: FOLDER });
        return !again.done && again.stands.value.text === ONE.text;
      },
    ],
    [
      {
        fact: 'A change of what somebody else has changed meanwhile is refused',
        else: 'Two people can overwrite each other',
      },
      async () => {
        const stands = await reader.byKey('app', scratchList, ONE.key);
        if (stands === null) return false;
        const first = await writer.update(scratchList, stands, { ...ONE, text: 'first' });
        const late = await writer.update(scratchList, stands, { ...ONE, text: 'late' });
        return first.done && !late.done;
      },
    ],
  ]);
}

function tryReading({ writer, reader, graph, addresses, site }: Store, listId: string, address: ListAddress) {
  const changes = new ListChanges(graph, addresses, scratchList);
  return inTurn([
    [
      { fact: 'A row of a closed folder is listed with the others', else: 'Pages and reminders miss rows' },
      async () => (await reader.all(scratchList)).length === 1,
    ],
    [
      { fact: 'Rows are found by the beginning of their key', else: 'The service forgets whom it may write to' },
      async () => (await reader.beginning(scratchList, scratchList.key, 'pro')).length === 1,
    ],
    [
      { fact: 'What changed since is told without reading everything', else: 'The register is behind' },
      async () => {
        const [before] = await changes.rows();
        if (before === undefined) return false;
        await writer.update(scratchList, before, { ...before.value, count: before.value.count + 1 });
        const after = await changes.rows();
        return after.length === 1 && after[0]?.value.count === before.value.count + 1;
      },
    ],
    [
      {
        fact: 'It can be seen in one page what has permissions of its own',
        else: 'Changed permissions are not noticed',
      },
      async () => {
        const seen = await readItems(site, listId, address.rootPath);
        return seen.folders.length === 1 && seen.folders[0]?.isClosed === true && seen.items.length === 0;
      },
    ],
  ]);
}

function tryFolder({ folders, people }: Store, address: ListAddress, email: string | null) {
  const readers = async () => (await folders.state(address, FOLDER))?.lock.grants.map((one) => one.principalId) ?? [];
  const closed = [
    {
      fact: 'A folder can be made and closed, and nobody but the service is left in it',
      else: 'Records cannot be kept apart',
    },
    async () => {
      await folders.ensureClosed(address, FOLDER, []);
      const state = await folders.state(address, FOLDER);
      return state?.lock.isClosed === true && state.lock.grants.length === 0;
    },
  ] as const;
  if (email === null) return inTurn([closed]);
  const admitted = [
    {
      fact: 'A person can be let into a closed folder, and is out again when taken out',
      else: 'Nobody can read records',
    },
    async () => {
      const person = await people.principalOf(email);
      await folders.admit(address, FOLDER, person);
      const during = await readers();
      await folders.expel(address, FOLDER, person);
      return during.join() === String(person) && (await readers()).length === 0;
    },
  ] as const;
  return inTurn([closed, admitted]);
}

/**
 * Tries on a list of its own what Microsoft's documents leave open and the service relies on, by the very code it works with, and removes the list.
 * `email` = whom to let into a folder of it for a moment; null = nobody is. Source: platform A1, A2, A4 to A7, B2, B3 (facts marked unconfirmed).
 * A list left over from a try that was cut off is removed first.
 */
export async function tryFacts(store: Store, email: string | null): Promise<readonly TriedFact[]> {
  await removeScratch(store);
  let id = '';
  const made = await holds(
    { fact: 'A list with a unique column can be made', else: 'Provisioning cannot work' },
    async () => {
      id = await makeScratch(store);
      return true;
    },
  );
  try {
    if (!made.holds) return [made];
    const address = await store.addresses.of(scratchList.title);
    const folder = await tryFolder(store, address, email);
    return [made, ...folder, ...(await tryRows(store)), ...(await tryReading(store, id, address))];
  } finally {
    await removeScratch(store);
  }
}
