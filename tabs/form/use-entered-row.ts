import { type RefObject, useEffect, useRef } from 'react';
import type { EnteredRow } from './use-rows.ts';

/** Longer than between two presses of a button, shorter than anybody needs to begin typing. */
const SETTLED = 120;

interface Places {
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** Around the buttons that add rows and put them back. */
  readonly buttons: RefObject<HTMLDivElement | null>;
}

/**
 * Puts the cursor into a row that was added: at once while somebody types; after a button, into the first of the rows it added as soon as it is
 * not pressed any more, so that the page stays where it is until then. Somebody who has gone elsewhere meanwhile is left there.
 */
export function useEnteredRow(entered: EnteredRow | null): Places {
  const body = useRef<HTMLTableSectionElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const first = useRef<string | null>(null);
  useEffect(() => {
    if (entered === null) return;
    const enter = (key: string) => body.current?.querySelector<HTMLElement>(`[data-row="${key}"] input`)?.focus();
    if (entered.how === 'while typing') {
      first.current = null;
      enter(entered.key);
      return;
    }
    first.current ??= entered.key;
    const timer = setTimeout(() => {
      const { activeElement } = document;
      const isNowhere = activeElement === null || activeElement === document.body;
      if (isNowhere || buttons.current?.contains(activeElement) === true) enter(first.current ?? entered.key);
      first.current = null;
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [entered]);
  return { body, buttons };
}
