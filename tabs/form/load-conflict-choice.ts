import type { ComponentType } from 'react';
import type { ConflictChoiceProps } from './ConflictChoice.tsx';

type Loaded = { readonly default: ComponentType<ConflictChoiceProps> };

/** Stands in when the choice can't be loaded: nothing is overwritten, and the person is told how to go on. */
function ConflictNote() {
  return 'Somebody else changed this answer while you were writing. Yours stays here; open the page again to choose.';
}

let loading: Promise<Loaded> | null = null;

/** The choice between two texts. It is fetched once, after a form is on screen, so that it is there when it is needed. Never rejects. */
export function loadConflictChoice(): Promise<Loaded> {
  loading ??= import('./ConflictChoice.tsx').then(
    ({ ConflictChoice }) => ({ default: ConflictChoice }),
    () => ({ default: ConflictNote }),
  );
  return loading;
}
