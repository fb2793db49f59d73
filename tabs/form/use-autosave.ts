import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RecordView } from '../../shared/contract/records.ts';
import type { ApiClient } from '../api/client.ts';
import { readRecord, saveAnswers } from '../api/record-calls.ts';
import { beforeLeaving } from '../app/leaving.ts';
import { useTab } from '../app/tab-context.ts';
import { Autosave, type SaveState } from './autosave.ts';
import { type KeptDraft, type KeptDrafts, keptDrafts } from './kept-drafts.ts';

export interface RecordAutosave {
  readonly autosave: Autosave;
  /** Text of an earlier visit that never reached the server; null when there is none. */
  readonly restored: KeptDraft | null;
  readonly putBack: () => void;
  readonly discard: () => void;
}

/** The kept answers that the server does not have; null when it has them all. */
function stillMissing(kept: KeptDraft, record: RecordView): KeptDraft | null {
  const missing = Object.entries(kept.changes).filter(
    ([field, answer]) => JSON.stringify(answer) !== JSON.stringify(record.answers[field] ?? null),
  );
  return missing.length === 0 ? null : { ...kept, changes: Object.fromEntries(missing) };
}

function autosaveOf(api: ApiClient, drafts: KeptDrafts, record: RecordView): Autosave {
  let order = Promise.resolve();
  return new Autosave({
    version: record.version,
    savedAt: record.savedAt,
    save: (version, answers, keepalive) => saveAnswers(api, record.key, version, answers, keepalive),
    opened: record.answers,
    newest: () => readRecord(api, record.key),
    keep: (changes) => {
      order = order.then(() => (changes === null ? drafts.forget(record.key) : drafts.write(record.key, changes)));
    },
  });
}

/** Saves one record for as long as its page is open, and once more when the page is left, hidden or killed. */
export function useAutosave(record: RecordView): RecordAutosave {
  const { api, oid } = useTab();
  const [drafts] = useState(() => keptDrafts(oid));
  const [autosave] = useState(() => autosaveOf(api, drafts, record));
  const [opened] = useState(record);
  const [restored, setRestored] = useState<KeptDraft | null>(null);

  useEffect(() => {
    void drafts.read(opened.key).then((kept) => setRestored(kept === null ? null : stillMissing(kept, opened)));
  }, [drafts, opened]);

  useEffect(() => {
    const stopWatching = beforeLeaving(() => autosave.flush(true));
    const wake = () => autosave.wake();
    addEventListener('online', wake);
    return () => {
      removeEventListener('online', wake);
      stopWatching();
      void autosave.flush(true).finally(() => autosave.stop());
    };
  }, [autosave]);

  return {
    autosave,
    restored,
    putBack: () => {
      for (const [field, answer] of Object.entries(restored?.changes ?? {})) autosave.put(field, answer);
      setRestored(null);
    },
    discard: () => {
      setRestored(null);
      void drafts.forget(record.key);
    },
  };
}

/** Where the text is now, for the line that says so. */
export function useSaveState(autosave: Autosave): SaveState {
  return useSyncExternalStore(autosave.subscribe, autosave.state);
}
