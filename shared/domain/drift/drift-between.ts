import type { Drift, DriftKind, DriftRefs, Severity } from './drift.ts';
import { type Holder, isAmong, isSharingLink, type PlaceAsIs, type SiteAsIs } from './site-as-is.ts';
import type { GroupAsWanted, PlaceAsWanted, SiteAsWanted } from './site-as-wanted.ts';

interface Where {
  readonly list: string | null;
  readonly path: string;
}

function drift(
  kind: DriftKind,
  severity: Severity,
  { list, path }: Where,
  about: {
    readonly holder?: Holder;
    readonly who?: string;
    readonly refs?: DriftRefs;
    readonly isAlarm?: boolean;
  } = {},
): Drift {
  return {
    kind,
    severity,
    remedy: about.isAlarm === true ? 'alarm' : 'repair',
    list,
    path,
    who: about.holder?.who ?? about.who ?? null,
    name: about.holder?.name ?? null,
    refs: about.refs ?? {},
  };
}

type Closed = Extract<PlaceAsWanted, { is: 'closed' }>;

function worst(place: Where, wanted: SiteAsWanted): Severity {
  return place.list !== null && wanted.contentLists.has(place.list) ? 'high' : 'medium';
}

/** Those who are let in and should not be, or more than they should. A link's group goes with its link. */
function letIn(place: PlaceAsIs, wanted: Closed, severity: Severity): readonly Drift[] {
  return place.grants.flatMap((grant) => {
    if (grant.who.startsWith('group:') && isSharingLink(grant.name)) return [];
    const refs = { item: place.ref, principal: grant.ref };
    if (!isAmong(grant, wanted.readers) && !isAmong(grant, wanted.mayAlso)) {
      const all = { ...refs, roles: grant.roles.map((role) => role.id) };
      return [drift('stranger let in', severity, place, { holder: grant, refs: all })];
    }
    const roles = grant.roles.filter((role) => !role.isRead).map((role) => role.id);
    if (roles.length === 0) return [];
    return [drift('more than reading', severity, place, { holder: grant, refs: { ...refs, roles } })];
  });
}

function shutOut(place: PlaceAsIs, wanted: Closed): readonly Drift[] {
  const reads = place.grants.filter((grant) => grant.roles.some((role) => role.isRead));
  return [...wanted.readers]
    .filter((who) => !reads.some((grant) => isAmong(grant, new Set([who]))))
    .map((who) => drift('reader shut out', 'low', place, { who, refs: { item: place.ref } }));
}

function atPlace(place: PlaceAsIs, site: SiteAsWanted): readonly Drift[] {
  const wanted = site.at(place);
  const severity = worst(place, site);
  if (wanted.is === 'inheriting') {
    const hasOwn = place.isClosed && (place.kind === 'item' || place.grants.length > 0);
    return hasOwn ? [drift('own permissions', severity, place, { refs: { item: place.ref } })] : [];
  }
  if (!place.isClosed) {
    const refs = { item: place.ref, readers: [...wanted.readers] };
    return [drift('place open', severity, place, { refs })];
  }
  return [...letIn(place, wanted, severity), ...shutOut(place, wanted)];
}

function missingPlaces(wanted: SiteAsWanted, { places }: SiteAsIs): readonly Drift[] {
  const there = new Set(places.map(({ list, path }) => `${list}|${path.toLowerCase()}`));
  return wanted.places
    .filter(({ list, path }) => !there.has(`${list}|${path.toLowerCase()}`))
    .filter(({ list, path }) => path === '' || there.has(`${list}|`))
    .map((place) => drift(place.path === '' ? 'list missing' : 'folder missing', 'medium', place, { isAlarm: true }));
}

const NOBODY: GroupAsWanted = { members: new Set(), mayAlso: new Set() };

/** Groups that read something of ours: those the register knows, and readers' groups of what it does not know, which hold nobody. */
function wantedOf(title: string, { groups }: SiteAsWanted): GroupAsWanted | null {
  return groups.get(title) ?? (title.startsWith('Readers of ') ? NOBODY : null);
}

function inGroups(wanted: SiteAsWanted, actual: SiteAsIs): readonly Drift[] {
  const found = actual.groups.flatMap((group): readonly Drift[] => {
    const at = { list: null, path: group.title };
    if (isSharingLink(group.title)) return [drift('sharing link', 'high', at, { refs: { group: group.ref } })];
    const should = wantedOf(group.title, wanted);
    if (should === null) return [];
    const severity = group.title.startsWith('Readers of ') ? 'high' : 'medium';
    const strangers = group.members.filter((one) => !isAmong(one, should.members) && !isAmong(one, should.mayAlso));
    const missing = [...should.members].filter((who) => !group.members.some((one) => isAmong(one, new Set([who]))));
    return [
      ...(group.isSelfServed ? [drift('group lets others in', severity, at, { refs: { group: group.ref } })] : []),
      ...strangers.map((holder) =>
        drift('stranger in group', severity, at, { holder, refs: { group: group.ref, principal: holder.ref } }),
      ),
      ...missing.map((who) => drift('member missing', 'low', at, { who })),
    ];
  });
  return [...found, ...missingGroups(wanted, actual)];
}

function missingGroups(wanted: SiteAsWanted, { groups }: SiteAsIs): readonly Drift[] {
  const there = new Set(groups.map((group) => group.title));
  return [...wanted.groups]
    .filter(([title]) => !there.has(title))
    .flatMap(([title, { members }]) => {
      const at = { list: null, path: title };
      return [
        drift('group missing', 'low', at),
        ...[...members].map((who) => drift('member missing', 'low', at, { who })),
      ];
    });
}

function inLists(wanted: SiteAsWanted, { lists }: SiteAsIs): readonly Drift[] {
  return lists
    .filter((list) => wanted.contentLists.has(list.title))
    .flatMap((list) => {
      const at = { list: list.title, path: '' };
      return [
        ...(list.isInSearch ? [drift('list in search', 'medium', at)] : []),
        ...(list.keepsVersions ? [drift('list keeps versions', 'medium', at)] : []),
        // Switching them off would delete what hangs there; nothing is deleted, so that people are asked.
        ...(list.takesAttachments ? [drift('list takes attachments', 'medium', at, { isAlarm: true })] : []),
      ];
    });
}

/** What stands above or beside the lists; nothing of it is ours to change, so that people are asked. */
function aboveLists({ accepted }: SiteAsWanted, actual: SiteAsIs): readonly Drift[] {
  const site = { list: null, path: '' };
  const administrators = actual.administrators
    .filter((holder) => !isAmong(holder, accepted))
    .map((holder) => drift('site administrator', 'high', site, { holder, isAlarm: true }));
  const grants = actual.siteGrants
    .filter((grant) => !isAmong(grant, accepted) && !isSharingLink(grant.name))
    .map((holder) => drift('grant on the site', 'medium', site, { holder, isAlarm: true }));
  const lists = actual.foreignLists
    .filter((title) => !accepted.has(`list:${title}`))
    .map((title) => drift('list of somebody’s own', 'medium', { list: title, path: '' }, { isAlarm: true }));
  const widened = actual.isReadWidened ? [drift('reading level widened', 'high', site, { isAlarm: true })] : [];
  return [...widened, ...administrators, ...grants, ...lists];
}

/**
 * Every difference between who should be able to read and who can, in the order in which it is mended: groups before the places they read, so
 * that a group that was removed is there again when its folders are opened to it. Source: design D3, section 9; decision 0036.
 */
export function driftBetween(wanted: SiteAsWanted, actual: SiteAsIs): readonly Drift[] {
  return [
    ...inGroups(wanted, actual),
    ...actual.places.flatMap((place) => atPlace(place, wanted)),
    ...missingPlaces(wanted, actual),
    ...inLists(wanted, actual),
    ...aboveLists(wanted, actual),
  ];
}

/** What an administrator accepts by looking at it: every account and list above ours, as `driftBetween` compares them. */
export function acceptable(actual: SiteAsIs): readonly string[] {
  const holders = [...actual.administrators, ...actual.siteGrants].filter((one) => !isSharingLink(one.name));
  return [...new Set([...holders.map((one) => one.who), ...actual.foreignLists.map((title) => `list:${title}`)])];
}
