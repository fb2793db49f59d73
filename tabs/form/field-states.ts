import { createStore, type StoreApi } from 'zustand/vanilla';
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

/** The answers about which there is something to say, by question id. */
export type FieldStateById = { readonly [field: string]: FieldState };

export interface FieldStates {
  /** The state of the whole form; a field listens to its own part. */
  readonly store: StoreApi<FieldStateById>;
  of(field: string): FieldState;
  say(field: string, said: Pick<FieldState, 'refusal' | 'conflict'>): void;
  clearRefusal(field: string): void;
  /** Ends a conflict; a replacement takes the place of what is on screen. */
  settle(field: string, replacement: FieldState['replacement']): void;
  /** Hears about this answer only, so that one key renders one field at most. */
  subscribe(field: string, listener: () => void): () => void;
  /** The answers that were refused or are in conflict. */
  troubled(): readonly string[];
}

const CALM: FieldState = { refusal: null, conflict: null, epoch: 0, replacement: null };

/** What the server said about one answer, out of all. */
export function fieldStateOf(all: FieldStateById, field: string): FieldState {
  return all[field] ?? CALM;
}

/** An empty set of field states: no answer has been refused yet. */
export function createFieldStates(): FieldStates {
  const store = createStore<FieldStateById>(() => ({}));
  const of = (field: string) => fieldStateOf(store.getState(), field);
  const put = (field: string, state: FieldState) => store.setState({ [field]: state });
  return {
    store,
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
    subscribe: (field, listener) =>
      store.subscribe((now, before) => {
        if (now[field] !== before[field]) listener();
      }),
    troubled: () =>
      Object.entries(store.getState())
        .filter(([, state]) => state.refusal !== null || state.conflict !== null)
        .map(([field]) => field),
  };
}
