import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Keeps what is on screen fresh: the tenant says what changed for this person, and it is asked for again. */
export function useLive(person: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/_shell/events?person=${encodeURIComponent(person)}`);
    const again = (...keys: readonly string[]) => {
      for (const key of keys) void queries.invalidateQueries({ queryKey: [key] });
    };
    source.addEventListener('chat', () => again('chat', 'people'));
    source.addEventListener('calendar', () => again('calendar'));
    source.addEventListener('list', () => again('lists'));
    source.addEventListener('reset', () => void queries.invalidateQueries());
    // After a lost connection anything may have changed.
    source.addEventListener('open', () => again('chat', 'people', 'clock'));
    return () => source.close();
  }, [person, queries]);
}
