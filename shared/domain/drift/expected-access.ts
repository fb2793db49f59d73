import { contentReaders } from '../access/content-readers.ts';
import { hasLeft } from '../access/has-left.ts';
import {
  ALL_APP_USERS,
  arrangementReaders,
  schoolLeads,
  standingGroups,
  TRUST_LEADS,
  sessionReaders as titleOfSession,
} from '../access/reader-groups.ts';
import { isGroup, sessionReaders } from '../access/session-readers.ts';
import type { Arrangement } from '../arrangements/arrangement.ts';
import type { PlainDate } from '../dates.ts';
import type { InspectionScope } from '../inspections/inspection.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { School } from '../schools/school.ts';
import type { Session } from '../sessions/session.ts';
import { groupWho, type Place, personWho } from './site-as-is.ts';
import type { GroupAsWanted, PlaceAsWanted, SiteAsWanted } from './site-as-wanted.ts';

/** A list of ours, as far as who reads it goes. */
export interface ListScheme {
  readonly title: string;
  readonly folders: 'none' | 'school' | 'arrangement' | 'author' | 'concern';
  readonly rootReaders: 'all app users' | 'trust leads' | 'nobody';
  readonly isContent: boolean;
  /** The list that holds what is said about children. */
  readonly isAboutChildren: boolean;
}

/** What the register knows that decides who reads what. */
export interface AccessFacts {
  readonly on: PlainDate;
  readonly lists: readonly ListScheme[];
  readonly schools: readonly School[];
  readonly people: readonly Person[];
  readonly arrangements: readonly Arrangement[];
  readonly sessions: readonly Session[];
  /** Who reads each open concern, by its key. */
  readonly concerns: ReadonlyMap<string, readonly PersonId[]>;
  /** Whoever reads an arrangement for a time without being a party. */
  readonly inspections: readonly {
    readonly arrangement: string;
    readonly reader: PersonId;
    readonly scope: InspectionScope;
  }[];
  /** People asked to sign one form of an arrangement, and everybody who ever was in it. */
  readonly everIn: ReadonlyMap<string, readonly PersonId[]>;
  /** Names of the folders below arrangements that stand, by arrangement: sessions, forms, copies. */
  readonly innerFolders: ReadonlyMap<string, readonly string[]>;
  readonly accepted: ReadonlySet<string>;
}

/** The folder of people who belong to no school. */
export const TRUST_FOLDER = 'trust';
const INHERITING: PlaceAsWanted = { is: 'inheriting' };
const NONE: ReadonlySet<string> = new Set();

function closed(readers: ReadonlySet<string>, mayAlso: ReadonlySet<string> = NONE): PlaceAsWanted {
  return { is: 'closed', readers, mayAlso };
}

const groupsWho = (...titles: readonly string[]): ReadonlySet<string> => new Set(titles.map(groupWho));

/** People who are there and have an account, as SharePoint knows them. */
function whosIn(facts: AccessFacts): (ids: readonly PersonId[]) => ReadonlySet<string> {
  const mailboxes = new Map(
    facts.people.filter((person) => !hasLeft(person, facts.on)).map((person) => [person.id, person.email]),
  );
  return (ids) =>
    new Set(ids.flatMap((id) => [mailboxes.get(id) ?? null]).flatMap((mail) => (mail === null ? [] : personWho(mail))));
}

function standingMembers({ people, schools, on }: AccessFacts): ReadonlyMap<string, GroupAsWanted> {
  const titles = [TRUST_LEADS, ALL_APP_USERS, ...schools.map((school) => schoolLeads(school.name))];
  const members = new Map(titles.map((title) => [title, new Set<string>()]));
  for (const person of people)
    for (const title of standingGroups(person, schools, on)) members.get(title)?.add(personWho(person.email ?? ''));
  return new Map([...members].map(([title, who]) => [title, { members: who, mayAlso: NONE }]));
}

/** Who is in the readers' group of a folder below an arrangement's: a session's are exact, a form's or a copy's are people of the arrangement. */
function innerGroup(
  name: string,
  arrangement: Arrangement,
  facts: AccessFacts,
  sessions: ReadonlyMap<string, Session>,
): GroupAsWanted {
  const whos = whosIn(facts);
  const session = sessions.get(name);
  const ever = whos([
    ...contentReaders(arrangement),
    ...arrangement.cover.map((entry) => entry.person),
    ...(facts.everIn.get(arrangement.key) ?? []),
  ]);
  if (session === undefined) return { members: NONE, mayAlso: ever };
  const members = whos(sessionReaders(arrangement, session));
  return { members, mayAlso: isGroup(arrangement) ? NONE : ever };
}

function readerGroups(facts: AccessFacts): ReadonlyMap<string, GroupAsWanted> {
  const whos = whosIn(facts);
  const sessions = new Map(facts.sessions.map((session) => [session.key, session]));
  return new Map(
    facts.arrangements.flatMap((arrangement): [string, GroupAsWanted][] => [
      [arrangementReaders(arrangement.key), { members: whos(contentReaders(arrangement)), mayAlso: NONE }],
      ...(facts.innerFolders.get(arrangement.key) ?? []).map((name): [string, GroupAsWanted] => [
        titleOfSession(name),
        innerGroup(name, arrangement, facts, sessions),
      ]),
    ]),
  );
}

/** How the folders of each kind of list should be, by the parts of their path. */
function folderRules(
  facts: AccessFacts,
): Record<ListScheme['folders'], (parts: readonly string[], list: ListScheme) => PlaceAsWanted> {
  const whos = whosIn(facts);
  const schools = new Map(facts.schools.map((school) => [school.key, school]));
  const arrangements = new Map(facts.arrangements.map((arrangement) => [arrangement.key, arrangement]));
  const ours = whos(facts.people.map((person) => person.id));
  const inspectors = (key: string, list: ListScheme) => {
    const part = list.isAboutChildren ? 'case discussions' : 'records';
    const fitting = facts.inspections.filter(
      ({ arrangement, scope }) => arrangement === key && (scope === part || scope === 'records and case discussions'),
    );
    return whos(fitting.map(({ reader }) => reader));
  };
  return {
    // Such a folder holds rows that nobody is to read yet, such as inspections of which the parties are not told.
    none: ([, ...deeper]) => (deeper.length > 0 ? INHERITING : closed(NONE)),
    school: ([name = '', ...deeper]) => {
      const school = schools.get(name);
      if (deeper.length > 0) return INHERITING;
      if (school !== undefined) return closed(groupsWho(TRUST_LEADS, schoolLeads(school.name)));
      return name === TRUST_FOLDER ? closed(groupsWho(TRUST_LEADS)) : INHERITING;
    },
    arrangement: ([, key, inner, ...deeper], list) => {
      if (key === undefined || deeper.length > 0) return INHERITING;
      if (inner !== undefined) return closed(groupsWho(titleOfSession(inner)), inspectors(key, list));
      // A folder is there before its row is: nobody reads it, and it is nobody's to open.
      if (!arrangements.has(key)) return closed(NONE, groupsWho(arrangementReaders(key)));
      return closed(groupsWho(arrangementReaders(key)), inspectors(key, list));
    },
    author: ([author = '', ...deeper]) => (deeper.length > 0 ? INHERITING : closed(whos([author]))),
    concern: ([, key, ...deeper]) => {
      if (key === undefined || deeper.length > 0) return INHERITING;
      const readers = facts.concerns.get(key);
      return readers === undefined ? closed(NONE, ours) : closed(whos(readers));
    },
  };
}

function rootOf({ rootReaders }: ListScheme): PlaceAsWanted {
  if (rootReaders === 'nobody') return closed(NONE);
  return closed(groupsWho(rootReaders === 'trust leads' ? TRUST_LEADS : ALL_APP_USERS));
}

function placesNeeded({ lists, schools, arrangements }: AccessFacts): readonly Place[] {
  return lists.flatMap((list) => {
    const at = (path: string): Place => ({ list: list.title, path });
    const ofSchools = list.folders === 'school' ? schools.map((school) => at(school.key)) : [];
    const ofArrangements =
      list.folders === 'arrangement' ? arrangements.map(({ school, key }) => at(`${school}/${key}`)) : [];
    return [at(''), ...ofSchools, ...ofArrangements];
  });
}

/**
 * Who should be able to read what on the site on a day, from the register alone: lists closed at their root, a school's register folders for trust
 * leads and its own leads, an arrangement's content for its readers' group, a session's for those who were there, a draft for its author, a concern
 * for whom its row names; and for a time whoever inspects. Nobody who has left reads anything. Source: design D3, D4, section 9; decisions 0003,
 * 0017, 0029, 0036.
 */
export function expectedAccess(facts: AccessFacts): SiteAsWanted {
  const lists = new Map(facts.lists.map((list) => [list.title, list]));
  const rules = folderRules(facts);
  return {
    at: ({ list: title, path }) => {
      const list = lists.get(title);
      if (list === undefined || path.includes('#')) return INHERITING;
      return path === '' ? rootOf(list) : rules[list.folders](path.split('/'), list);
    },
    places: placesNeeded(facts),
    groups: new Map([...standingMembers(facts), ...readerGroups(facts)]),
    contentLists: new Set(facts.lists.filter((list) => list.isContent).map((list) => list.title)),
    accepted: facts.accepted,
  };
}
