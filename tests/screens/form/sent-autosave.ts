import type { Answers } from '../../../shared/domain/records/record.ts';
import { Autosave, type Changes } from '../../../tabs/form/autosave.ts';

/** An autosave whose server takes everything; `saved` = all it was sent, once everything typed has gone out. */
export function sentAutosave(opened: Answers) {
  const sent: Changes[] = [];
  const autosave = new Autosave({
    version: '"1"',
    savedAt: null,
    opened,
    save: async (_version, changes) => {
      sent.push(changes);
      return { version: '"2"', savedAt: '2026-11-23T15:34:00Z', refused: [], conflicts: [] };
    },
    newest: async () => ({ version: '"1"', answers: opened }),
    keep: () => undefined,
  });
  const saved = async (): Promise<Answers> => {
    await autosave.flush();
    autosave.stop();
    return Object.assign({}, ...sent);
  };
  return { autosave, saved };
}
