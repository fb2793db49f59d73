import type { Drift } from '../../shared/domain/drift/drift.ts';
import type { ListScheme } from '../../shared/domain/drift/expected-access.ts';
import type { SiteAsIs } from '../../shared/domain/drift/site-as-is.ts';

/** Who can read what on the site, as SharePoint itself has it; and putting it right. Seen and changed as the app. */
export interface SitePermissions {
  /** The lists of ours, as far as who reads them goes. */
  readonly lists: readonly ListScheme[];
  /** Everything at once, in few requests: what has permissions of its own, the groups and what stands above the lists. Rejects with `StoreError`. */
  look(): Promise<SiteAsIs>;
  /** Takes away what nobody should have, or gives back what somebody should; safe to repeat. Rejects with `StoreError`. */
  mend(drift: Drift): Promise<void>;
}
