import { useCallback, useEffect, useState } from 'react';
import { type Place, placeFrom, searchOf } from './place.ts';

/** The place in the address bar, and how to go elsewhere; the browser's back button works. */
export function usePlace(): readonly [Place, (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(() => placeFrom(location.search));
  useEffect(() => {
    const read = (): void => setPlace(placeFrom(location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const go = useCallback((change: Partial<Place>) => {
    const next = { ...placeFrom(location.search), ...change };
    const search = searchOf(next);
    if (search !== location.search) history.pushState(null, '', search);
    setPlace(next);
  }, []);
  return [place, go];
}
