import type { SPFI } from '@pnp/sp';
import { z } from 'zod';
import type { ListDefinition, ViewDefinition } from '../lists/list-definition.ts';
import { asked } from '../site-client.ts';
import { fieldXml } from './field-xml.ts';
import type { ListChange } from './list-plan.ts';
import { applyLock } from './permissions.ts';
import { viewXml } from './view-xml.ts';

const GENERIC_LIST = 100;
/** Adds the column under exactly the name its XML gives. */
const INTERNAL_NAME_HINT = 8;

/** Makes an empty list; its id. */
export async function createList(site: SPFI, list: ListDefinition): Promise<string> {
  const made = await asked(`create ${list.title}`, () =>
    site.web.lists.add(list.title, list.description, GENERIC_LIST, true, { NoCrawl: list.isContent }),
  );
  return z.object({ Id: z.string() }).parse(made).Id;
}

/** Carries out one change to a list that is there. */
export async function applyListChange(
  site: SPFI,
  list: { readonly id: string; readonly definition: ListDefinition },
  change: Exclude<ListChange, { do: 'create list' }>,
  readRole: number,
): Promise<void> {
  const there = site.web.lists.getById(list.id);
  const doing = `${change.do} of ${list.definition.title}`;
  switch (change.do) {
    case 'set options':
      await asked(doing, () => there.update(change.options));
      break;
    case 'lock':
      await applyLock(there, change.changes, readRole);
      break;
    case 'create column': {
      const { column } = change;
      const schema = { SchemaXml: fieldXml(column), Options: INTERNAL_NAME_HINT };
      await asked(`${doing}: ${column.name}`, () => there.fields.createFieldAsXml(schema));
      break;
    }
    case 'repair column': {
      const field = there.fields.getByInternalNameOrTitle(change.column.name);
      await asked(`${doing}: ${change.column.name}`, () => field.update(change.changes));
      break;
    }
    case 'create view':
      await asked(`${doing}: ${change.view.title}`, () => there.views.add(change.view.title, false));
      await shape(site, list.id, change.view);
      break;
    case 'repair view':
      await shape(site, list.id, change.view);
      break;
  }
}

async function shape(site: SPFI, listId: string, view: ViewDefinition): Promise<void> {
  await asked(`shape the view ${view.title}`, () =>
    site.web.lists.getById(listId).views.getByTitle(view.title).setViewXml(viewXml(view)),
  );
}
