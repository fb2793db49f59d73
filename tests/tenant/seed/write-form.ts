import { noteOnPaper } from '../../../bot/use-cases/note-on-paper.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import { answersView } from '../../../bot/use-cases/views/answer-view.ts';
import type { RecordView } from '../../../shared/contract/records.ts';
import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import type { LivingTrust } from './first-world.ts';
import { done } from './living.ts';
import type { WordsContext } from './words/context.ts';
import { wordsFor } from './words/index.ts';

/** The author's words, saved into a form just begun. A refused answer would be a mistake in the words. */
export async function writeForm(
  { ports, world }: LivingTrust,
  author: string,
  begun: RecordView,
  context: WordsContext,
): Promise<void> {
  const answers = answersView(wordsFor(begun.form.id, context));
  const saved = done('save', await saveRecord(ports, world.as(author), begun.key, { version: begun.version, answers }));
  const [refused] = saved.refused;
  if (refused !== undefined) throw new Error(`${begun.form.id} ${refused.field}: ${refused.message}`);
}

/** The draft, shared by its author as it stands. */
export async function shareForm({ ports, world }: LivingTrust, author: string, key: string): Promise<RecordView> {
  const { version } = done('read a draft', await readRecord(ports, world.as(author), key));
  return done('share', await shareRecord(ports, world.as(author), key, { version }));
}

/** Where a school whose policy wants paper keeps it. */
const KEPT_WHERE = 'Supervision file, locked cabinet in the safeguarding office';

/** Signatures one after the other, at these moments (the last moment for all that are left); the last one seals. A paper original is signed by hand and noted. */
export async function signForm(
  { ports, world }: LivingTrust,
  shared: RecordView,
  signers: readonly string[],
  moments: readonly Instant[],
): Promise<RecordView> {
  let view = shared;
  if (shared.signing.style === 'paper original') return signOnPaper({ ports, world }, shared, signers, moments);
  for (const [at, person] of signers.entries()) {
    world.now = moments[at] ?? moments.at(-1) ?? world.now;
    const asked = { version: view.version, contentHash: view.contentHash ?? '' };
    view = done('sign', await signRecord(ports, world.as(person), shared.key, asked));
  }
  return view;
}

async function signOnPaper(
  { ports, world }: Pick<LivingTrust, 'ports' | 'world'>,
  shared: RecordView,
  signers: readonly string[],
  moments: readonly Instant[],
): Promise<RecordView> {
  const [noter] = signers;
  if (noter === undefined) return shared;
  world.now = moments.at(-1) ?? world.now;
  const asked = {
    contentHash: shared.contentHash ?? '',
    signedOn: londonDateOf(world.now).toString(),
    keptWhere: KEPT_WHERE,
    signedBy: [...signers],
  };
  return done('note on paper', await noteOnPaper(ports, world.as(noter), shared.key, asked));
}
