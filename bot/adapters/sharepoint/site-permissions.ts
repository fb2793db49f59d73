import type { SitePermissions } from '../../ports/site-permissions.ts';
import { caseDiscussions } from './lists/case-discussions.ts';
import { caseReferences } from './lists/case-references.ts';
import { ALL_LISTS } from './lists/index.ts';
import { lookAtSite } from './provision/site-look.ts';
import { mendDrift } from './provision/site-mend.ts';
import type { Store } from './store.ts';

const ABOUT_CHILDREN: readonly string[] = [caseDiscussions.title, caseReferences.title];

/** Who can read what, over SharePoint REST as the app. What the process remembers of folders and groups is forgotten first: others may have changed it. */
export function createSitePermissions(store: Store): SitePermissions {
  return {
    lists: ALL_LISTS.map(({ title, folders, rootReaders, isContent }) => ({
      title,
      folders,
      rootReaders,
      isContent,
      isAboutChildren: ABOUT_CHILDREN.includes(title),
    })),
    look: () => {
      store.groups.forget();
      store.folders.forget();
      return lookAtSite(store, new Set(ALL_LISTS.map((list) => list.title)));
    },
    mend: (drift) => mendDrift(store, drift),
  };
}
