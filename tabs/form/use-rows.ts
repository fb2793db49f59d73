import { useRef, useState } from 'react';
import { isEmptyRow, ROW_KEY, type Row } from '../../shared/forms/kinds/table-rows.ts';

export interface RowSeed {
  /** Stable for as long as the row lives; kept in the answer, so that a case keeps its discussion. */
  readonly key: string;
  readonly cells: Row;
}

/** How a row came to be there: under the fingers of somebody typing, or by a button that may be pressed again at once. */
export type Entering = 'while typing' | 'by button';

export interface EnteredRow {
  readonly key: string;
  readonly how: Entering;
}

export interface Rows {
  readonly seeds: readonly RowSeed[];
  /** The row taken away last; it can be put back. */
  readonly removed: RowSeed | null;
  /** The row that has just been added or put back, to put the cursor in; a new object each time. */
  readonly entered: EnteredRow | null;
  readonly add: (how: Entering) => void;
  readonly remove: (key: string) => void;
  readonly undo: () => void;
  readonly put: (key: string, column: string, text: string) => void;
}

function seedsOf(start: readonly Row[]): readonly RowSeed[] {
  const seeds = start.map((cells, at) => ({ key: cells[ROW_KEY] ?? String(at + 1), cells }));
  return seeds.length === 0 ? [{ key: '1', cells: {} }] : seeds;
}

/** The rows of one table. Typing in a cell renders nothing here; adding or taking away a row renders the list, not its other rows. */
export function useRows(start: readonly Row[], changed: (read: () => Row[]) => void): Rows {
  const [seeds, setSeeds] = useState(() => seedsOf(start));
  const [removed, setRemoved] = useState<{ seed: RowSeed; at: number } | null>(null);
  const [entered, setEntered] = useState<Rows['entered']>(null);
  const cells = useRef(new Map(seeds.map((seed) => [seed.key, { ...seed.cells }])));
  const order = useRef(seeds.map((seed) => seed.key));
  const highest = useRef(Math.max(0, ...seeds.map((seed) => Number(seed.key) || 0)));

  const read = useRef(() =>
    order.current.map((key) => ({ ...cells.current.get(key), [ROW_KEY]: key })).filter((row) => !isEmptyRow(row)),
  ).current;
  const show = (next: readonly RowSeed[]) => {
    order.current = next.map((seed) => seed.key);
    setSeeds(next);
  };
  const steps = {
    add: (how: Entering) => {
      highest.current += 1;
      const seed = { key: String(highest.current), cells: {} };
      setEntered({ key: seed.key, how });
      show([...seeds, seed]);
    },
    remove: (key: string) => {
      const at = order.current.indexOf(key);
      setRemoved({ seed: { key, cells: { ...cells.current.get(key) } }, at });
      show(seeds.filter((seed) => seed.key !== key));
      changed(read);
    },
    undo: () => {
      if (removed === null) return;
      setEntered({ key: removed.seed.key, how: 'by button' });
      setRemoved(null);
      show([...seeds.slice(0, removed.at), removed.seed, ...seeds.slice(removed.at)]);
      changed(read);
    },
    put: (key: string, column: string, text: string) => {
      cells.current.set(key, { ...cells.current.get(key), [column]: text });
      changed(read);
    },
  };
  // The newest steps behind functions that never change, so that memoised rows stay as they are.
  const newest = useRef(steps);
  newest.current = steps;
  const [stable] = useState(() => ({
    add: (how: Entering) => newest.current.add(how),
    remove: (key: string) => newest.current.remove(key),
    undo: () => newest.current.undo(),
    put: (key: string, column: string, text: string) => newest.current.put(key, column, text),
  }));
  return { seeds, removed: removed?.seed ?? null, entered, ...stable };
}
