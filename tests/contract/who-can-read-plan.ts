import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import type { InspectionScope } from '../../shared/domain/inspections/inspection.ts';
import type { Person } from '../../shared/domain/people/person.ts';
import type { PolicyId, School } from '../../shared/domain/schools/school.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSchool } from '../builders/a-school.ts';
import { anArrangement } from '../builders/an-arrangement.ts';
import { MAIL_DOMAIN } from '../tenant/core/ids.ts';
import { on } from './worlds.ts';

/** The lists in which content lies. */
export const CONTENT_LISTS = ['Supervision records', 'Case discussions', 'Actions', 'Case references'] as const;
export type ContentList = (typeof CONTENT_LISTS)[number];

/** One thing written in an arrangement; `session` = in the closed folder of that session. */
export interface Written {
  readonly key: string;
  readonly list: ContentList;
  readonly arrangement: string;
  readonly session?: string;
}

/** Somebody, what they are, and everything they should be able to read. */
export interface Reader {
  readonly role: string;
  readonly person: Person;
  readonly reads: readonly string[];
  /** Their last day is over: the app knows nobody like that. */
  readonly hasLeft: boolean;
}

export interface SchoolPlan {
  readonly school: School;
  readonly arrangements: readonly Arrangement[];
  readonly written: readonly Written[];
  readonly readers: readonly Reader[];
  /** What lies in the recycle bin. */
  readonly gone: readonly Written[];
  /** Who came to the group's session. */
  readonly present: readonly string[];
  readonly inspections: readonly {
    readonly reader: string;
    readonly scope: InspectionScope;
    readonly isOver: boolean;
  }[];
}

const SCHOOLS: readonly (readonly [string, PolicyId])[] = [
  ['beacon-hill', 'cradley'],
  ['marlowe', 'hscb'],
  ['ashgrove', 'temple'],
  ['kingsmead', 'river-tees'],
  ['lantern-bay', 'jmat'],
];
let people = 0;

function somebody(name: string, schools: readonly string[], standing: Person['standing'] = [], jobTitle = 'Teacher') {
  people += 1;
  const id = `44444444-0000-4000-8000-${String(people).padStart(12, '0')}`;
  return aPerson({ id, name, email: `reader-${people}@${MAIL_DOMAIN}`, schools, standing, jobTitle });
}

/** Everybody of one school who could want to read something. */
function castOf(school: string) {
  const at = (role: string, standing: Person['standing'] = []) => somebody(`${role} of ${school}`, [school], standing);
  return {
    supervisor: at('supervisor'),
    supervisee: at('supervisee'),
    standIn: at('stand-in'),
    past: at('stand-in whose time is over'),
    manager: at('line manager'),
    lead: at('lead who supervises', ['school lead']),
    theirs: at('supervisee of the lead'),
    head: at('head who commissioned', ['head']),
    outside: at('external supervisor'),
    external: at('externally supervised'),
    leader: at('supervisor of the group'),
    came: at('member who came'),
    absent: at('member who did not come'),
    inspector: at('auditor reading records', ['auditor']),
    ofChildren: at('auditor reading about children', ['auditor']),
    former: at('auditor whose time is over', ['auditor']),
    before: at('supervisor before the handover'),
    kept: at('supervisee who was handed over'),
    after: at('trust lead who took it over', ['trust lead']),
    chair: somebody(`chair of ${school}`, [school], [], 'Chair of Governors'),
    leaver: { ...at('member who came and has left'), leftOn: on('2024-07-31') },
    colleague: at('colleague'),
  };
}
type Cast = ReturnType<typeof castOf>;

/**
 * A pair with stand-ins, a lead's own supervision, an external one, a group, and one that was handed over. Where the head is supervised from outside it is
 * the chair who commissioned it.
 */
function arrangementsOf(who: Cast, school: string, policy: PolicyId, isOfTheHead: boolean) {
  const arrangement = (key: string, with_: Partial<Arrangement>) =>
    anArrangement({ key: `${school}-${key}`, school, policy, lineManager: null, ...with_ });
  const cover = [
    { person: who.standIn.id, fromOn: on('2026-11-01'), toOn: null, access: 'given' as const },
    { person: who.past.id, fromOn: on('2026-09-01'), toOn: on('2026-09-30'), access: 'over' as const },
  ];
  const pair = arrangement('pair', {
    supervisors: [who.supervisor.id],
    supervisees: [who.supervisee.id],
    lineManager: who.manager.id,
    cover,
  });
  const own = arrangement('own', { supervisors: [who.lead.id], supervisees: [who.theirs.id] });
  const external = arrangement('external', {
    kind: 'external',
    supervisors: [who.outside.id],
    supervisees: [isOfTheHead ? who.head.id : who.external.id],
    commissionedBy: isOfTheHead ? who.chair.id : who.head.id,
  });
  const group = arrangement('group', {
    kind: 'group',
    supervisors: [who.leader.id],
    supervisees: [who.came.id, who.absent.id, who.leaver.id],
  });
  const handed = arrangement('handed', {
    supervisors: [who.before.id],
    supervisees: [who.kept.id],
    endedOn: on('2026-10-31'),
  });
  const taken = arrangement('taken', { supervisors: [who.after.id], supervisees: [who.kept.id] });
  return { pair, own, external, group, handed, taken };
}
type Arrangements = ReturnType<typeof arrangementsOf>;

function writtenIn({ pair, own, external, group, handed, taken }: Arrangements): readonly Written[] {
  const session = `${group.key}-s1`;
  return [
    ...CONTENT_LISTS.map((list) => ({ key: `${pair.key}-${list[0]}${list.length}`, list, arrangement: pair.key })),
    { key: `${own.key}-r`, list: 'Supervision records', arrangement: own.key },
    { key: `${own.key}-c`, list: 'Case discussions', arrangement: own.key },
    { key: `${external.key}-r`, list: 'Supervision records', arrangement: external.key },
    { key: `${group.key}-contract`, list: 'Supervision records', arrangement: group.key },
    { key: `${session}-r`, list: 'Supervision records', arrangement: group.key, session },
    { key: `${handed.key}-r`, list: 'Supervision records', arrangement: handed.key },
    { key: `${handed.key}-a`, list: 'Actions', arrangement: handed.key },
    { key: `${taken.key}-r`, list: 'Supervision records', arrangement: taken.key },
  ];
}

/** One thing of each list that somebody has thrown away. */
function goneFrom({ pair }: Arrangements): readonly Written[] {
  return CONTENT_LISTS.map((list) => ({ key: `${pair.key}-gone-${list.length}`, list, arrangement: pair.key }));
}

/** What each of them should be able to read; who is not named here reads nothing. */
function readsOf(
  { pair, own, external, group, handed, taken }: Arrangements,
  written: readonly Written[],
  isOfTheHead: boolean,
) {
  const of = (one: Arrangement, lists: readonly ContentList[] = CONTENT_LISTS) =>
    written.filter(({ arrangement: key, list }) => key === one.key && lists.includes(list)).map(({ key }) => key);
  const reads: Readonly<Partial<Record<keyof Cast, readonly string[]>>> = {
    supervisor: of(pair),
    supervisee: of(pair),
    standIn: of(pair),
    lead: of(own),
    theirs: of(own),
    head: of(external),
    outside: of(external),
    external: isOfTheHead ? [] : of(external),
    chair: isOfTheHead ? of(external) : [],
    before: of(handed),
    kept: [...of(handed), ...of(taken)],
    after: of(taken),
    leader: of(group),
    came: of(group),
    absent: [`${group.key}-contract`],
    inspector: of(pair, ['Supervision records', 'Actions']),
    ofChildren: of(pair, ['Case discussions', 'Case references']),
  };
  return reads;
}

function planOf([school, policy]: readonly [string, PolicyId], number: number): SchoolPlan {
  const who = castOf(school);
  const isOfTheHead = number % 2 === 1;
  const arrangements = arrangementsOf(who, school, policy, isOfTheHead);
  const written = writtenIn(arrangements);
  const reads = readsOf(arrangements, written, isOfTheHead);
  return {
    school: aSchool({
      key: school,
      name: `${school} school`,
      policy,
      head: who.head.id,
      safeguardingLead: who.lead.id,
    }),
    arrangements: Object.values(arrangements),
    written,
    readers: Object.entries(who).map(([role, person]) => ({
      role: person.name.replace(` of ${school}`, ''),
      person,
      reads: reads[role as keyof Cast] ?? [],
      hasLeft: person.leftOn !== null,
    })),
    gone: goneFrom(arrangements),
    present: [who.came.id, who.leaver.id],
    inspections: [
      { reader: who.inspector.id, scope: 'records', isOver: false },
      { reader: who.ofChildren.id, scope: 'case discussions', isOver: false },
      { reader: who.former.id, scope: 'records and case discussions', isOver: true },
    ],
  };
}

/** Five schools, one for each policy. */
export const PLANS: readonly SchoolPlan[] = SCHOOLS.map(planOf);

const EVERY_SCHOOL = SCHOOLS.map(([key]) => key);
const trustWide = (role: string, standing: Person['standing'], jobTitle = 'Trust officer'): Reader => ({
  role,
  person: somebody(role, EVERY_SCHOOL, standing, jobTitle),
  reads: [],
  hasLeft: false,
});

/** Those of the trust who see that it happens, or less, and read nothing of what was said. */
export const OF_THE_TRUST: readonly Reader[] = [
  trustWide('trust lead', ['trust lead']),
  trustWide('auditor nobody let in', ['auditor']),
  trustWide('safeguarding team', ['safeguarding team']),
  trustWide('administrator', ['administrator']),
  trustWide('chair', [], 'Chair of Trustees'),
  trustWide('somebody in every role', [
    'trust lead',
    'school lead',
    'head',
    'auditor',
    'administrator',
    'safeguarding team',
  ]),
];
