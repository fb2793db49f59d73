import type { SPFI } from '@pnp/sp';
import type { GraphClient } from '../graph/graph-client.ts';
import { ListAddresses } from './list-addresses.ts';
import { ListReader } from './list-reader.ts';
import { ListWriter } from './list-writer.ts';
import { listsFoundAnew } from './lists-found-anew.ts';
import { ArrangementFolders } from './provision/arrangement-folders.ts';
import { Folders } from './provision/folders.ts';
import { SiteGroups } from './provision/groups.ts';
import type { Provisioning } from './provision/provision-site.ts';
import { SchoolFolders } from './provision/school-folders.ts';
import { SitePeople } from './provision/site-people.ts';
import { visitorsOf } from './visitors.ts';

/** Everything the ports over SharePoint share: reading, writing, folders and groups of the one site. */
export interface Store extends Provisioning {
  readonly writer: ListWriter;
  readonly graph: GraphClient;
  readonly arrangementFolders: ArrangementFolders;
  readonly people: SitePeople;
}

/** The store of one site. `sleep` waits while somebody else is halfway through making a row. */
export function createStore(parts: {
  readonly graph: GraphClient;
  readonly site: SPFI;
  readonly siteUrl: string;
  readonly clientId: string;
  readonly sleep: (ms: number) => Promise<void>;
}): Store {
  const { site, clientId } = parts;
  const addresses = new ListAddresses(parts.graph, parts.siteUrl);
  const graph = listsFoundAnew(parts.graph, addresses);
  const reader = new ListReader(graph, addresses);
  const groups = new SiteGroups(site);
  const people = new SitePeople(site);
  const folders = new Folders(site, clientId, visitorsOf(reader, people));
  return {
    site,
    clientId,
    graph,
    addresses,
    reader,
    writer: new ListWriter(graph, site, addresses, reader, parts.sleep),
    folders,
    groups,
    people,
    schoolFolders: new SchoolFolders(addresses, folders, groups),
    arrangementFolders: new ArrangementFolders(addresses, folders, groups),
  };
}
