import type { GraphClient } from '../graph/graph-client.ts';
import type { ListAddresses } from './list-addresses.ts';

/** A question about a whole list, by its id: its items, or what changed among them. */
const OF_A_LIST = /\/lists\/([0-9a-f-]{36})\/items(?:\?|\/delta|$)/i;

/**
 * Graph, for lists that may be made anew under our feet: deleted and provisioned again, or a local tenant seeded for another day. The app may read
 * every list, so that a list which is not there is looked up once more by its title and asked again where it is now.
 */
export function listsFoundAnew(graph: GraphClient, addresses: ListAddresses): GraphClient {
  return {
    request: async (asked) => {
      const answer = await graph.request(asked);
      const id = asked.caller === 'app' && answer.status === 404 ? OF_A_LIST.exec(asked.path)?.[1] : undefined;
      const moved = id === undefined ? null : await addresses.movedFrom(id);
      return id === undefined || moved === null
        ? answer
        : graph.request({ ...asked, path: asked.path.replace(id, moved) });
    },
  };
}
