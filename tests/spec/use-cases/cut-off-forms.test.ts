import { describe, it } from 'vitest';
import { beginForm } from '../../../bot/use-cases/begin-form.ts';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { changeMembers } from '../../../bot/use-cases/change-members.ts';
import { followChild } from '../../../bot/use-cases/children/follow-child.ts';
import { answerRound } from '../../../bot/use-cases/evaluations/answer-round.ts';
import { openRound } from '../../../bot/use-cases/evaluations/open-round.ts';
import { handOver } from '../../../bot/use-cases/hand-over.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import { signTogether } from '../../../bot/use-cases/sign-together.ts';
import type { RecordView } from '../../../shared/contract/records.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool } from '../../builders/a-school.ts';
import { aSession } from '../../builders/a-session.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { cutEverywhere, type Story } from '../../builders/cut-everywhere.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';
import { ARRANGEMENT, heldUnder, RECORD, SESSION, sharedContract, sharedRecord, signedBy } from '../signing/world.ts';

const KIT = 'local:kit';
/** What was on screen before the story began, by the world it was made in. */
const onScreen = new WeakMap<MemoryWorld, RecordView>();

const shown = (world: MemoryWorld): RecordView => {
  const view = onScreen.get(world);
  if (view === undefined) throw new Error('nothing was shown');
  return view;
};
const signs = (who: string) => (world: MemoryWorld) => {
  const { key, version, contentHash } = shown(world);
  return signRecord(world, world.as(who), key, { version, contentHash: contentHash ?? '' });
};

async function besideKit(): Promise<MemoryWorld> {
  const world = heldUnder('jmat', { supervisees: [KIT] }).add(aPerson({ id: KIT, name: 'Kit Marsden', email: null }));
  onScreen.set(world, await signedBy(world, await sharedRecord(world), 'sam'));
  return world;
}

async function joinedLater(): Promise<MemoryWorld> {
  const world = aWorld({ kind: 'group', policy: 'river-tees', supervisees: ['ella', 'cora'] });
  world.add(aPerson({ id: 'nina' }));
  const contract = await signedBy(world, await sharedContract(world), 'sam', 'ella', 'cora');
  const joins = { person: 'nina', change: 'joins', on: '2026-11-23' } as const;
  granted(await changeMembers(world, world.as('sam'), ARRANGEMENT, joins));
  onScreen.set(world, contract);
  return world;
}

async function withRows(): Promise<MemoryWorld> {
  const world = heldUnder('cradley');
  const begun = granted(await beginRecord(world, world.as('sam'), SESSION, {}));
  const answers = {
    'actions-management': [
      { key: '1', c1: 'Ring the nurse', c2: 'Ella', c3: '2026-12-04' },
      { key: '2', c1: 'Read the new threshold', c2: 'sam', c3: 'by half term' },
    ],
  };
  granted(await saveRecord(world, world.as('sam'), begun.key, { version: begun.version, answers }));
  return world;
}

/** Shares the author's own draft as it stands: what the tab asks after reading it once more. */
async function sharesOwn(world: MemoryWorld) {
  const begun = granted(await beginRecord(world, world.as('sam'), SESSION, {}));
  return shareRecord(world, world.as('sam'), begun.key, { version: begun.version });
}

async function withChildren(): Promise<MemoryWorld> {
  const world = aWorld({ policy: 'hscb' });
  for (const reference of ['LB-014', 'LB-021'])
    granted(await followChild(world, world.as('ella'), ARRANGEMENT, { reference, plan: 'CIN' }));
  world.plan(aSession('2026-12-08T10:00:00Z'));
  return world;
}

async function inARound(): Promise<MemoryWorld> {
  const world = aWorld({ policy: 'river-tees' });
  world.register.schoolShelf.set(aSchool({ policy: 'river-tees' }));
  for (const id of ['ann', 'ben', 'cat', 'dan', 'eve']) {
    world.add(aPerson({ id }));
    world.arrange(anArrangement({ key: `a-${id}`, policy: 'river-tees', supervisees: [id] }));
  }
  const asked = { key: 'round-2026', opensOn: '2026-11-23', closesOn: '2026-12-04' };
  granted(await openRound(world, world.as('sid'), 'lantern-bay', asked));
  return world;
}
const answers = (who: string) => (world: MemoryWorld) =>
  answerRound(world, world.as(who), 'lantern-bay-round-2026', { answers: { q1: 5, 'q3-short': 'Yes' } });

/** All but the last have answered, so that the fifth answer opens a batch. */
async function fourAnswered(): Promise<MemoryWorld> {
  const world = await inARound();
  for (const who of ['ann', 'ben', 'cat', 'dan']) granted(await answers(who)(world));
  return world;
}

async function preparing(): Promise<MemoryWorld> {
  const world = aWorld({ policy: 'cradley' });
  world.plan(aSession('2026-11-25T10:00:00Z', { eventId: 'event-1' }));
  const asked = { formId: 'cradley-preparation', number: 1, together: false };
  const begun = granted(await beginForm(world, world.as('ella'), SESSION, asked));
  const agenda = { agenda: 'The new front sheet.' };
  granted(await saveRecord(world, world.as('ella'), begun.key, { version: begun.version, answers: agenda }));
  onScreen.set(world, granted(await beginForm(world, world.as('ella'), SESSION, asked)));
  return world;
}

const STORIES: Readonly<Record<string, Story>> = {
  'the last of two signs, on the screen of the other': {
    world: besideKit,
    does: (world) =>
      signTogether(world, world.as('sam'), RECORD, {
        contentHash: shown(world).contentHash ?? '',
        person: KIT,
        name: 'Kit Marsden',
      }),
  },
  'who joined later signs beside the seal': { world: joinedLater, does: signs('nina') },
  'a record with rows of actions is shared': { world: withRows, does: sharesOwn },
  'supervision with children followed is handed over': {
    world: withChildren,
    does: (world) => handOver(world, world.as('sam'), ARRANGEMENT, { supervisors: ['cora'], fromOn: '2026-11-23' }),
  },
  'the first of five answers an audit': { world: inARound, does: answers('ann') },
  'the fifth of five answers an audit': { world: fourAnswered, does: answers('eve') },
  'something is put on the agenda': {
    world: preparing,
    does: (world) => shareRecord(world, world.as('ella'), shown(world).key, { version: shown(world).version }),
  },
};

describe('cut off at any moment and done again, it is as if nothing had happened:', () => {
  it.each(Object.entries(STORIES))('%s', async (_, story) => cutEverywhere(story, SESSION), 20_000);
});
