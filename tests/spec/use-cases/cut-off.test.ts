import { describe, it } from 'vitest';
import { arrangeCover, endCover } from '../../../bot/use-cases/arrange-cover.ts';
import { arrangeSupervision } from '../../../bot/use-cases/arranging/arrange-supervision.ts';
import { changeMembers } from '../../../bot/use-cases/change-members.ts';
import { followChild } from '../../../bot/use-cases/children/follow-child.ts';
import { handToSafeguarding } from '../../../bot/use-cases/hand-to-safeguarding.ts';
import { inviteGuests } from '../../../bot/use-cases/invite-guests.ts';
import { markHeld } from '../../../bot/use-cases/mark-held.ts';
import { markMissed } from '../../../bot/use-cases/mark-missed.ts';
import { answerMissedTwice } from '../../../bot/use-cases/missed-twice/answer-missed-twice.ts';
import { raiseConcern } from '../../../bot/use-cases/raise-concern.ts';
import { recordAdHoc } from '../../../bot/use-cases/record-ad-hoc.ts';
import { stepConcern } from '../../../bot/use-cases/step-concern.ts';
import { aSession } from '../../builders/a-session.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { cutEverywhere, type Story } from '../../builders/cut-everywhere.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const SESSION = `${KEY}-s1`;
const GROUP = { kind: 'group', policy: 'river-tees', supervisees: ['ella', 'cora'] } as const;

function groupWorld(): MemoryWorld {
  const world = aWorld(GROUP);
  world.plan(aSession('2026-11-20T10:00:00Z', { kind: 'group' }));
  world.plan(aSession('2026-11-26T10:00:00Z', { kind: 'group', key: `${KEY}-s2` }));
  world.arrange(anArrangement({ ...GROUP, key: 'other', supervisors: ['hana'], supervisees: ['lou', 'dee'] }));
  return world;
}

async function missedTwo(): Promise<MemoryWorld> {
  const world = aWorld({ policy: 'river-tees' });
  for (const [number, day] of [
    [1, '10'],
    [2, '17'],
  ] as const) {
    const key = `${KEY}-m${number}`;
    world.plan(aSession(`2026-11-${day}T10:00:00Z`, { key }));
    granted(await markMissed(world, world.as('sam'), key, { missedBy: 'supervisee', reason: 'person unavailable' }));
  }
  return world;
}

async function withConcern(): Promise<MemoryWorld> {
  const world = aWorld();
  const asked = { key: 'concern-01', kind: 'dispute', text: 'We cannot agree.' } as const;
  granted(await raiseConcern(world, world.as('ella'), KEY, asked));
  return world;
}

const cover = { person: 'cora', fromOn: '2026-11-23', toOn: '2026-12-04' };

const STORIES: Readonly<Record<string, Story>> = {
  'a matter is handed to the safeguarding team': {
    world: () => {
      const world = aWorld({ kind: 'clinical', policy: 'river-tees' });
      world.plan(aSession('2026-11-20T10:00:00Z', { kind: 'clinical', status: 'held' }));
      return world;
    },
    does: (world) => handToSafeguarding(world, world.as('ella'), SESSION, { key: 'hand-off-one' }),
  },
  'a concern is raised': {
    world: () => aWorld(),
    does: (world) =>
      raiseConcern(world, world.as('ella'), KEY, { key: 'concern-01', kind: 'entitlement', text: 'None since May.' }),
  },
  'a concern is agreed and goes on': {
    world: withConcern,
    does: (world) => stepConcern(world, world.as('sam'), 'concern-01', { key: 'press-0001', step: 'agree', note: '' }),
  },
  'somebody stands in': {
    world: () => aWorld(),
    does: (world) => arrangeCover(world, world.as('sam'), KEY, cover),
  },
  'somebody stands in no longer': {
    world: async () => {
      const world = groupWorld();
      granted(await markHeld(world, world.as('sam'), SESSION, { attended: ['ella'] }));
      granted(await arrangeCover(world, world.as('sam'), KEY, { ...cover, person: 'lou' }));
      return world;
    },
    does: (world) => endCover(world, world.as('sam'), KEY, { person: 'lou', toOn: '2026-11-22' }),
  },
  'somebody joins a group': {
    world: groupWorld,
    does: (world) => changeMembers(world, world.as('sam'), KEY, { person: 'lou', change: 'joins', on: '2026-11-23' }),
  },
  'somebody leaves a group': {
    world: groupWorld,
    does: (world) => changeMembers(world, world.as('sam'), KEY, { person: 'cora', change: 'leaves', on: '2026-11-23' }),
  },
  'a guest is invited': {
    world: groupWorld,
    does: (world) => inviteGuests(world, world.as('sam'), `${KEY}-s2`, { guests: ['lou'] }),
  },
  'it is said who came': {
    world: groupWorld,
    does: (world) => markHeld(world, world.as('sam'), SESSION, { attended: ['ella'], apologies: ['cora'] }),
  },
  'a manager is told of two missed sessions': {
    world: missedTwo,
    does: (world) =>
      answerMissedTwice(world, world.as('sam'), KEY, { supervisee: 'ella', session: `${KEY}-m2`, answer: 'send' }),
  },
  'a child is followed': {
    world: () => aWorld({ policy: 'hscb' }),
    does: (world) => followChild(world, world.as('ella'), KEY, { reference: 'LB-014', plan: 'CIN' }),
  },
  'supervision is arranged': {
    world: () => aWorld(),
    does: (world) =>
      arrangeSupervision(world, world.as('tess'), 'lantern-bay', {
        key: 'press-0001',
        kind: 'one-to-one',
        supervisors: ['ella'],
        supervisees: ['cora'],
        startedOn: '2026-11-23',
        durationMinutes: 60,
      }),
  },
  'supervision between sessions is recorded': {
    world: () => aWorld(),
    does: (world) => recordAdHoc(world, world.as('sam'), KEY, { key: 'press-0001', answers: {} }),
  },
};

describe('cut off at any moment and done again, it is as if nothing had happened:', () => {
  it.each(Object.entries(STORIES))('%s', async (_, story) => cutEverywhere(story, SESSION), 20_000);
});
