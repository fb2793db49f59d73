import { createContext, useContext } from 'react';
import type { ShellConfig } from '../../index.ts';
import type { ShellPerson } from '../../shell-people.ts';
import type { TeamsHost } from '../host/teams-host.ts';
import type { Place } from './place.ts';

/** What every screen of the shell knows. */
export interface ShellState {
  readonly config: ShellConfig;
  readonly people: readonly ShellPerson[];
  readonly person: ShellPerson;
  readonly place: Place;
  readonly host: TeamsHost;
  go(change: Partial<Place>): void;
  /** Opens a link as Teams does: a link to the tab switches to it, others open a window. */
  openLink(url: string): void;
  /** A short note at the bottom of the screen. */
  notice(title: string, body?: string): void;
}

const Shell = createContext<ShellState | null>(null);
export const ShellProvider = Shell.Provider;

export function useShell(): ShellState {
  const state = useContext(Shell);
  if (state === null) throw new Error('Used outside the shell');
  return state;
}
