import { useEffect, useState } from 'react';
import type { RecordView } from '../../shared/contract/records.ts';
import { Autosave, type Changes } from './autosave.ts';

/** Answers typed into a form that are not saved by themselves: they are sent together, when asked. */
export interface Collected {
  readonly autosave: Autosave;
  /** Everything that differs from what the form was opened with. */
  readonly collect: () => Promise<Changes>;
}

/** A form to fill in whose answers stay on this page until they are collected. */
export function useCollected(opened: RecordView['answers']): Collected {
  const [{ autosave, kept }] = useState(() => {
    const kept = new Map<string, Changes[string]>();
    const autosave = new Autosave({
      version: '',
      savedAt: null,
      save: async (version, answers) => {
        for (const [field, answer] of Object.entries(answers)) kept.set(field, answer);
        return { version, savedAt: new Date().toISOString(), refused: [], conflicts: [] };
      },
      opened,
      newest: async () => ({ version: '', answers: opened }),
      keep: () => undefined,
    });
    return { autosave, kept };
  });
  useEffect(() => () => autosave.stop(), [autosave]);
  return {
    autosave,
    collect: async () => {
      await autosave.flush();
      const isChanged = ([field, answer]: readonly [string, Changes[string]]) =>
        JSON.stringify(answer) !== JSON.stringify(opened[field] ?? null);
      return Object.fromEntries([...kept].filter(isChanged));
    },
  };
}
