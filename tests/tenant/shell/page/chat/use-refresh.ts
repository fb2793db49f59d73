import { useEffect } from 'react';
import { act } from '../app/server.ts';

const refreshed = new Set<string>();

/** Runs a card's `refresh` once for each version of the message, when it comes into view (Universal Actions). */
export function useRefresh(person: string, activityId: string, version: string | null, card: unknown): void {
  const canRefresh = typeof card === 'object' && card !== null && 'refresh' in card;
  useEffect(() => {
    const key = `${person} ${activityId} ${version}`;
    if (!canRefresh || refreshed.has(key)) return;
    refreshed.add(key);
    // A bot that does not answer leaves the card as it is, as in Teams.
    act('refresh', { person, activityId }).catch(() => undefined);
  }, [person, activityId, version, canRefresh]);
}
