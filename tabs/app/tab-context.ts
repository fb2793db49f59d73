import { createContext, useContext } from 'react';
import type { ApiClient } from '../api/client.ts';
import type { Host } from '../teams/host.ts';

/** What every screen may use: the service, who is signed in, and where the tab is running. */
export interface Tab {
  readonly api: ApiClient;
  /** Entra object id of the signed-in person; part of the key of everything that is cached. */
  readonly oid: string;
  readonly host: Host;
}

export const TabContext = createContext<Tab | null>(null);

/** The tab's context. Throws outside a signed-in tab, which is a mistake in the code. */
export function useTab(): Tab {
  const tab = useContext(TabContext);
  if (tab === null) throw new Error('No tab around this screen.');
  return tab;
}
