import { atLondon } from '../../../shared/domain/dates.ts';
import { type GroupChatRow, keepInGroup, makeGroupChat } from '../connector/group-chats.ts';
import type { Tenant } from '../core/tenant.ts';
import { type SeedTime, schoolDayBefore } from './history.ts';
import { oidOf } from './people.ts';

interface SeedChat {
  readonly id: string;
  readonly topic: string;
  readonly kind: GroupChatRow['kind'];
  readonly hasApp: boolean;
  /** `n` of the people in it. */
  readonly people: readonly number[];
  /** What was said in it, by whom. */
  readonly said: readonly (readonly [number, string])[];
}

/** Chats of people in supervision with one another and of people who are not, with the app and without it. Nothing in them is about a child. */
const CHATS: readonly SeedChat[] = [
  {
    id: '19:5eed0000aaaa4000800000000000c4a1@thread.v2',
    topic: 'Lantern Bay safeguarding',
    kind: 'group',
    hasApp: true,
    people: [10, 11, 12, 13],
    said: [
      [11, 'Morning both. The lanyards for visitors have arrived, they are in the office.'],
      [12, 'Thank you. Could we talk through what I should do next about Tuesday? Ten minutes would do.'],
      [11, 'Of course. Ring me at break.'],
    ],
  },
  {
    id: '19:5eed0000aaaa4000800000000000c4a2@thread.v2',
    topic: 'Year 6 museum trip',
    kind: 'group',
    hasApp: true,
    people: [12, 16],
    said: [[16, 'The coach is booked for nine. Packed lunches on Friday.']],
  },
  {
    id: '19:meeting_5eed0000aaaa4000800000000000c4a3@thread.v2',
    topic: 'Monday briefing',
    kind: 'meeting',
    hasApp: false,
    people: [10, 11, 12, 13, 14, 15, 16],
    said: [[10, 'Notes are in the usual folder. Thank you all.']],
  },
  {
    id: '',
    topic: '',
    kind: 'two',
    hasApp: false,
    people: [11, 12],
    said: [[12, 'I have rung home and written it down, as we said.']],
  },
];

/** Puts the trust's chats of people into a tenant, said on the last school day. */
export function seedGroupChats(tenant: Tenant, { days, today }: SeedTime): void {
  tenant.clock.set(atLondon(schoolDayBefore(days, today, 1), '15:40'));
  for (const { people, said, ...chat } of CHATS) {
    const made = makeGroupChat(tenant, chat, people.map(oidOf));
    for (const [n, text] of said) keepInGroup(tenant, made, { type: 'message', text }, oidOf(n));
  }
}
