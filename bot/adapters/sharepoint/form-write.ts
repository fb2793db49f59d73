import type { SPFI } from '@pnp/sp';
import { StoreError } from '../../ports/store-error.ts';
import { attempted } from './site-client.ts';

/** How writing a new item or folder through the form ended. */
export type FormOutcome =
  | { readonly state: 'created'; readonly id: string }
  /** Another row holds this unique value, or a folder of this name exists. */
  | { readonly state: 'clash' }
  /** The folder it should lie in is not there. */
  | { readonly state: 'no folder' };

const UNIQUE = /unique constraints|duplicate values? (was|were)? ?found|already exists|already in use/i;
const NO_FOLDER = /file not found|does not exist|cannot find|not be found/i;

export interface FormWrite {
  readonly listId: string;
  readonly folderPath: string;
  readonly values: Readonly<Record<string, string>>;
  /** Set for a folder: its name. */
  readonly folderName?: string;
  readonly doing: string;
}

/**
 * Creates an item or a folder inside a folder, the one call that can (platform A7). Field failures come back as 200 with `HasException`, others
 * as 400; both are judged here and nowhere else. 2 units.
 */
export async function writeForm(site: SPFI, write: FormWrite): Promise<FormOutcome> {
  const values = Object.entries(write.values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  const folder = write.folderName === undefined ? undefined : ({ leafName: write.folderName, objectType: 1 } as const);
  const outcome = await attempted(() =>
    site.web.lists.getById(write.listId).addValidateUpdateItemUsingPath(values, write.folderPath, false, '', folder),
  );
  if (outcome.isRefused) return judged(outcome.refusal.text, outcome.refusal.status, write.doing);
  const failure = outcome.value.find((field) => field.HasException);
  if (failure !== undefined) return judged(failure.ErrorMessage ?? '', 200, `${write.doing}: ${failure.FieldName}`);
  const id = outcome.value.find((field) => field.FieldName === 'Id')?.FieldValue;
  if (id === undefined || id === null || id === '') throw new StoreError('nonsense', write.doing, 200);
  return { state: 'created', id };
}

function judged(text: string, status: number, doing: string): FormOutcome {
  if (UNIQUE.test(text)) return { state: 'clash' };
  if (status === 404 || NO_FOLDER.test(text)) return { state: 'no folder' };
  throw new StoreError('refused', doing, status);
}
