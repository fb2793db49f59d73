import type { SitePermissions } from '../../bot/ports/site-permissions.ts';
import { StoreError } from '../../bot/ports/store-error.ts';
import type { Drift, DriftKind } from '../../shared/domain/drift/drift.ts';
import type { ListScheme } from '../../shared/domain/drift/expected-access.ts';
import type { SiteAsIs } from '../../shared/domain/drift/site-as-is.ts';
import type { MemoryWeather } from './memory-shelf.ts';

const LISTS: readonly ListScheme[] = [
  { title: 'Actions', folders: 'arrangement', rootReaders: 'nobody', isContent: true, isAboutChildren: false },
];

/** Who can read what, as a test says SharePoint has it; what is mended is remembered, and can be refused. */
export class MemorySitePermissions implements SitePermissions {
  readonly lists = LISTS;
  readonly mended: Drift[] = [];
  asIs: SiteAsIs = {
    lists: [],
    foreignLists: [],
    places: [],
    groups: [],
    administrators: [],
    siteGrants: [],
    isReadWidened: false,
  };
  refused: DriftKind | null = null;
  constructor(private readonly weather: MemoryWeather) {}

  async look(): Promise<SiteAsIs> {
    await this.weather.pass('look at permissions');
    return this.asIs;
  }
  async mend(drift: Drift): Promise<void> {
    await this.weather.pass('mend permissions');
    if (drift.kind === this.refused) throw new StoreError('refused', 'mend permissions', 403);
    this.mended.push(drift);
  }
}
