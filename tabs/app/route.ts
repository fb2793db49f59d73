import { useSyncExternalStore } from 'react';

/** A page of the tab. Routes live in the address's hash, so that the service serves one page only. */
export type Route =
  | {
      readonly page:
        | 'home'
        | 'term'
        | 'actions'
        | 'register'
        | 'summary'
        | 'forms'
        | 'my-reminders'
        | 'audits'
        | 'inspections'
        | 'self-check'
        | 'people'
        | 'staff'
        | 'import'
        | 'trust-calendar'
        | 'my-week'
        | 'unknown';
    }
  | { readonly page: KeyedPage; readonly key: string }
  /** A form beside the record of a session. */
  | { readonly page: 'session-form'; readonly key: string; readonly session: string }
  /** A record as an inspection reads it. */
  | { readonly page: 'inspected-record'; readonly key: string; readonly inspection: string }
  /** A blank form, as it goes on paper. */
  | { readonly page: 'blank-form'; readonly key: string; readonly version: number };

type KeyedPage =
  | 'person'
  | 'arrangement'
  | 'contract'
  | 'openings'
  | 'concerns'
  | 'session'
  | 'calendar'
  | 'policy'
  | 'settings'
  | 'week'
  | 'weeks'
  | 'print-record'
  | 'record'
  | 'ad-hoc'
  | 'audit'
  | 'inspection'
  | 'audit-results';

const PATTERNS: readonly (readonly [RegExp, KeyedPage])[] = [
  [/^print\/records\/([^/]+)$/, 'print-record'],
  [/^records\/([^/]+)$/, 'record'],
  [/^people\/([^/]+)$/, 'person'],
  [/^arrangements\/([^/]+)$/, 'arrangement'],
  [/^arrangements\/([^/]+)\/contract$/, 'contract'],
  [/^arrangements\/([^/]+)\/openings$/, 'openings'],
  [/^arrangements\/([^/]+)\/concerns$/, 'concerns'],
  [/^arrangements\/([^/]+)\/ad-hoc$/, 'ad-hoc'],
  [/^inspections\/([^/]+)$/, 'inspection'],
  [/^audits\/([^/]+)$/, 'audit'],
  [/^audits\/([^/]+)\/results$/, 'audit-results'],
  [/^sessions\/([^/]+)$/, 'session'],
  [/^schools\/([^/]+)\/calendar$/, 'calendar'],
  [/^schools\/([^/]+)\/policy$/, 'policy'],
  [/^schools\/([^/]+)\/settings$/, 'settings'],
  [/^schools\/([^/]+)\/weeks$/, 'weeks'],
  [/^people\/([^/]+)\/week$/, 'week'],
];

/** The route a hash, a deep link's sub-page or a link of the service stands for. */
export function parseRoute(address: string): Route {
  const path = address.replace(/^#/, '').replace(/^\/+|\/+$/g, '');
  if (path === '' || path === 'home') return { page: 'home' };
  if (path === 'term' || path === 'actions' || path === 'register' || path === 'forms') return { page: path };
  if (path === 'my/reminders') return { page: 'my-reminders' };
  if (path === 'my/week') return { page: 'my-week' };
  if (path === 'summary' || path === 'audits' || path === 'inspections' || path === 'self-check') return { page: path };
  if (path === 'trust/calendar') return { page: 'trust-calendar' };
  if (path === 'people/without-account') return { page: 'people' };
  if (path === 'people') return { page: 'staff' };
  if (path === 'people/import') return { page: 'import' };
  const [, session, key] = /^sessions\/([^/]+)\/forms\/([^/]+)$/.exec(path) ?? [];
  if (session !== undefined && key !== undefined) {
    return { page: 'session-form', session: decodeURIComponent(session), key: decodeURIComponent(key) };
  }
  const [, inspection, read] = /^inspections\/([^/]+)\/records\/([^/]+)$/.exec(path) ?? [];
  if (inspection !== undefined && read !== undefined) {
    return { page: 'inspected-record', inspection: decodeURIComponent(inspection), key: decodeURIComponent(read) };
  }
  const [, form, version] = /^print\/forms\/([^/]+)\/(\d+)$/.exec(path) ?? [];
  if (form !== undefined) return { page: 'blank-form', key: decodeURIComponent(form), version: Number(version) };
  for (const [pattern, page] of PATTERNS) {
    const key = pattern.exec(path)?.[1];
    if (key !== undefined) return { page, key: decodeURIComponent(key) };
  }
  return { page: 'unknown' };
}

/** The address of a page, for links. */
export const hrefTo = {
  home: '#/',
  term: '#/term',
  actions: '#/actions',
  register: '#/register',
  summary: '#/summary',
  arrangement: (key: string) => `#/arrangements/${encodeURIComponent(key)}`,
  contract: (key: string) => `#/arrangements/${encodeURIComponent(key)}/contract`,
  adHoc: (key: string) => `#/arrangements/${encodeURIComponent(key)}/ad-hoc`,
  concerns: (key: string) => `#/arrangements/${encodeURIComponent(key)}/concerns`,
  openings: (key: string) => `#/arrangements/${encodeURIComponent(key)}/openings`,
  session: (key: string) => `#/sessions/${encodeURIComponent(key)}`,
  calendar: (school: string) => `#/schools/${encodeURIComponent(school)}/calendar`,
  trustCalendar: '#/trust/calendar',
  settings: (school: string) => `#/schools/${encodeURIComponent(school)}/settings`,
  myReminders: '#/my/reminders',
  myWeek: '#/my/week',
  weekOf: (person: string) => `#/people/${encodeURIComponent(person)}/week`,
  weeks: (school: string) => `#/schools/${encodeURIComponent(school)}/weeks`,
  policy: (school: string) => `#/schools/${encodeURIComponent(school)}/policy`,
  forms: '#/forms',
  inspections: '#/inspections',
  selfCheck: '#/self-check',
  inspection: (key: string) => `#/inspections/${encodeURIComponent(key)}`,
  inspectedRecord: (key: string, record: string) =>
    `#/inspections/${encodeURIComponent(key)}/records/${encodeURIComponent(record)}`,
  audits: '#/audits',
  audit: (key: string) => `#/audits/${encodeURIComponent(key)}`,
  auditResults: (key: string) => `#/audits/${encodeURIComponent(key)}/results`,
  people: '#/people/without-account',
  staff: '#/people',
  importing: '#/people/import',
  person: (id: string) => `#/people/${encodeURIComponent(id)}`,
  sessionForm: (session: string, record: string) =>
    `#/sessions/${encodeURIComponent(session)}/forms/${encodeURIComponent(record)}`,
  record: (key: string) => `#/records/${encodeURIComponent(key)}`,
  printRecord: (key: string) => `#/print/records/${encodeURIComponent(key)}`,
  printForm: (form: string, version: number) => `#/print/forms/${encodeURIComponent(form)}/${version}`,
  /** A link as the service writes it, with or without its hash. */
  link: (address: string) => `#/${address.replace(/^#?\/*/, '')}`,
} as const;

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The page the address asks for; follows back and forward. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash));
}

/** Goes to another page of the tab. */
export function goTo(href: string): void {
  location.hash = href.replace(/^#/, '');
}
