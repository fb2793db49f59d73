import type { AnswerValue } from '../../shared/domain/records/record.ts';

/** Two people changed the same answer; both texts are kept until one is chosen. */
export interface Conflict {
  readonly mine: AnswerValue;
  readonly theirs: AnswerValue;
}

/** What the server said about one answer. */
export interface FieldState {
  readonly refusal: string | null;
  readonly conflict: Conflict | null;
  /** Grows when the answer on screen has to be replaced; a new field then starts from `replacement`. */
  readonly epoch: number;
  readonly replacement: { readonly answer: AnswerValue } | null;
}

export interface FieldStates {
  of(field: string): FieldState;
  say(field: string, said: Pick<FieldState, 'refusal' | 'conflict'>): void;
  clearRefusal(field: string): void;
  /** Ends a conflict; a replacement takes the place of what is on screen. */
  settle(field: string, replacement: FieldState['replacement']): void;
  /** Hears about this answer only, so that one key renders one field. */
  subscribe(field: string, listener: () => void): () => void;
  /** The answers that were refused or are in conflict. */
  troubled(): readonly string[];
}

const CALM: FieldState = { refusal: null, conflict: null, epoch: 0, replacement: null };

/** An empty set of field states: no answer has been refused yet. */
export function createFieldStates(): FieldStates {
  const states = new Map<string, FieldState>();
  const listeners = new Map<string, Set<() => void>>();
  const of = (field: string) => states.get(field) ?? CALM;
  const put = (field: string, state: FieldState) => {
    states.set(field, state);
    for (const listener of listeners.get(field) ?? []) listener();
  };
  return {
    of,
    say(field, said) {
      const was = of(field);
      if (was.refusal === said.refusal && was.conflict === said.conflict) return;
      put(field, { ...was, ...said });
    },
    clearRefusal(field) {
      if (of(field).refusal !== null) put(field, { ...of(field), refusal: null });
    },
    settle(field, replacement) {
      const was = of(field);
      const replaced = replacement === null ? {} : { replacement, epoch: was.epoch + 1 };
      put(field, { ...was, refusal: null, conflict: null, ...replaced });
    },
    subscribe(field, listener) {
      const those = listeners.get(field) ?? new Set();
      listeners.set(field, those.add(listener));
      return () => those.delete(listener);
    },
    troubled: () => [...states].filter(([, s]) => s.refusal !== null || s.conflict !== null).map(([field]) => field),
  };
}
