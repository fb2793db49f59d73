import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { driftBetween } from '../../../shared/domain/drift/drift-between.ts';
import { type AccessFacts, expectedAccess, type ListScheme } from '../../../shared/domain/drift/expected-access.ts';
import type { GrantAsIs, Holder, PlaceAsIs, SiteAsIs } from '../../../shared/domain/drift/site-as-is.ts';
import { aPerson } from '../../builders/a-person.ts';
import { aSchool } from '../../builders/a-school.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const ACTIONS: ListScheme = {
  title: 'Actions',
  folders: 'arrangement',
  rootReaders: 'nobody',
  isContent: true,
  isAboutChildren: false,
};
const CHILDREN: ListScheme = { ...ACTIONS, title: 'Case discussions', isAboutChildren: true };
const FOLDER = 'lantern-bay/lantern-bay-ella';
const mail = (id: string) => `${id}@harbourtrust.example`;

function facts(with_: Partial<AccessFacts> = {}): AccessFacts {
  return {
    on: day('2026-11-23'),
    lists: [ACTIONS, CHILDREN],
    schools: [aSchool()],
    people: ['sam', 'ella', 'tess'].map((id) => aPerson({ id, email: mail(id) })),
    arrangements: [anArrangement()],
    sessions: [],
    concerns: new Map(),
    inspections: [],
    everIn: new Map(),
    innerFolders: new Map(),
    accepted: new Set(),
    ...with_,
  };
}

const holder = (id: string, alias: string | null = null): Holder => ({
  who: `person:${mail(id)}`,
  alias,
  name: id,
  ref: 20,
});
const READS = [{ id: 1, isRead: true }];
const readers: GrantAsIs = {
  who: 'group:Readers of lantern-bay-ella',
  alias: null,
  name: 'Readers of lantern-bay-ella',
  ref: 9,
  roles: READS,
};

function site(change: Partial<SiteAsIs> = {}, folder: Partial<PlaceAsIs> = {}): SiteAsIs {
  const place = (list: string, path: string, grants: readonly GrantAsIs[] = []): PlaceAsIs => ({
    list,
    path,
    kind: path === '' ? 'list' : 'folder',
    ref: path === '' ? 0 : 3,
    isClosed: true,
    grants,
  });
  const group = (title: string, members: readonly Holder[]) => ({ title, ref: 9, members, isSelfServed: false });
  return {
    lists: [],
    foreignLists: [],
    places: [
      place('Actions', ''),
      { ...place('Actions', FOLDER, [readers]), ...folder },
      place('Case discussions', ''),
      place('Case discussions', FOLDER, [readers]),
    ],
    groups: [
      group('Readers of lantern-bay-ella', [holder('sam'), holder('ella')]),
      group('All app users', [holder('sam'), holder('ella'), holder('tess')]),
      group('Trust leads', []),
      group('Lantern Bay Primary School leads', []),
    ],
    administrators: [],
    siteGrants: [],
    isReadWidened: false,
    ...change,
  };
}

const between = (of: AccessFacts, actual: SiteAsIs) => driftBetween(expectedAccess(of), actual);
const kinds = (of: AccessFacts, actual: SiteAsIs) => between(of, actual).map((one) => one.kind);

describe('Drift between who should read and who can', () => {
  it('is none where each reads what is theirs', () => {
    expect(between(facts(), site())).toEqual([]);
  });

  it('is none for a person whose sign-in name and mailbox differ', () => {
    const groups = site().groups.map((group) => ({
      ...group,
      members: group.members.map((one) => ({ ...one, who: `person:upn-${one.name}`, alias: one.who })),
    }));
    expect(between(facts(), site({ groups }))).toEqual([]);
  });

  it('has the worst said of content, and nothing but a shut door said of a missing reader', () => {
    const stranger = { ...holder('tess'), roles: READS };
    const found = between(facts(), site({}, { grants: [stranger] }));
    expect(found.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['stranger let in', 'high'],
      ['reader shut out', 'low'],
    ]);
  });

  it.each([
    ['2026-11-22', ['stranger in group', 'stranger in group']],
    ['2026-11-23', []],
    ['2026-11-24', []],
  ])('counts somebody whose last day was %s on 23 Nov 2026: %j', (leftOn, expected) => {
    const people = facts().people.map((one) => (one.id === 'ella' ? { ...one, leftOn: day(leftOn) } : one));
    expect(kinds(facts({ people }), site())).toEqual(expected);
  });

  it('is none for an inspector within the scope, and is a stranger beside it', () => {
    const inspector = { ...holder('tess'), roles: READS };
    const inspections = [{ arrangement: 'lantern-bay-ella', reader: 'tess', scope: 'records' as const }];
    const inRecords = site({}, { grants: [readers, inspector] });
    expect(kinds(facts({ inspections }), inRecords)).toEqual([]);
    expect(kinds(facts(), inRecords)).toEqual(['stranger let in']);
    const aboutChildren = [{ ...inspections[0], scope: 'case discussions' as const }] as AccessFacts['inspections'];
    expect(kinds(facts({ inspections: aboutChildren }), inRecords)).toEqual(['stranger let in']);
  });

  it('leaves the folder of an arrangement whose row is not written yet alone, unless somebody is let in', () => {
    const early = facts({ arrangements: [] });
    const groups = site().groups.map((group) =>
      group.ref === 9 && group.title.startsWith('Readers') ? { ...group, members: [] } : group,
    );
    expect(kinds(early, site({ groups }))).toEqual([]);
    expect(kinds(early, site({ groups }, { grants: [{ ...holder('sam'), roles: READS }] }))).toEqual([
      'stranger let in',
    ]);
  });

  it('says a folder is missing to people, and makes none in its place', () => {
    const places = site().places.filter((one) => one.path === '' || one.list !== 'Actions');
    expect(between(facts(), site({ places }))).toMatchObject([
      { kind: 'folder missing', remedy: 'alarm', path: FOLDER },
    ]);
  });

  it('is told of accounts above the lists until they are accepted', () => {
    const administrators = [holder('tess')];
    expect(between(facts(), site({ administrators }))).toMatchObject([{ kind: 'site administrator', remedy: 'alarm' }]);
    const accepted = new Set([`person:${mail('tess')}`]);
    expect(kinds(facts({ accepted }), site({ administrators }))).toEqual([]);
  });
});
