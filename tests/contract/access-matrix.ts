export const KEY = 'lantern-bay-ella';
export const SESSION = `${KEY}-s1`;
export const RECORD = `${SESSION}-r`;
export const SECRET = 'A secret word about the session.';

/** Sam supervises Ella; Lou manages her, Sid leads her school, Tess the trust; the rest have nothing to do with it. */
export const PEOPLE = [
  'sam',
  'ella',
  'lou',
  'sid',
  'tess',
  'otto',
  'hana',
  'team',
  'audrey',
  'adam',
  'stranger',
] as const;
export type Who = (typeof PEOPLE)[number];

export const everybody = (status: number): Record<Who, number> => ({
  sam: status,
  ella: status,
  lou: status,
  sid: status,
  tess: status,
  otto: status,
  hana: status,
  team: status,
  audrey: status,
  adam: status,
  stranger: status,
});
const parties = (sam: number, ella: number) => ({ ...everybody(404), lou: 403, sid: 403, tess: 403, sam, ella });
const seen = { ...everybody(404), sam: 200, ella: 200, lou: 200, sid: 200, tess: 200 };
/** Content is hidden from oversight by SharePoint itself, so even that it exists is not said. */
const content = (sam: number, ella: number) => ({ ...everybody(404), sam, ella });

export interface Row {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly expected: Record<Who, number>;
}

const VERSION = 'r';
export const MATRIX: readonly Row[] = [
  { method: 'GET', path: '/api/me', expected: everybody(200) },
  { method: 'GET', path: '/api/home', expected: everybody(200) },
  { method: 'GET', path: '/api/actions', expected: everybody(200) },
  { method: 'GET', path: `/api/actions?arrangement=${KEY}`, expected: parties(200, 200) },
  { method: 'GET', path: '/api/register', expected: { ...everybody(403), sid: 200, tess: 200, otto: 200 } },
  { method: 'GET', path: '/api/register?school=lantern-bay', expected: { ...everybody(403), sid: 200, tess: 200 } },
  {
    method: 'POST',
    path: '/api/register/page',
    body: {},
    expected: { ...everybody(403), sid: 200, tess: 200, otto: 200 },
  },
  {
    method: 'POST',
    path: '/api/register/page',
    body: { school: 'lantern-bay' },
    expected: { ...everybody(403), sid: 200, tess: 200 },
  },
  { method: 'GET', path: '/api/register/overview', expected: { ...everybody(403), sid: 200, tess: 200, otto: 200 } },
  {
    method: 'GET',
    path: '/api/register/overview?school=lantern-bay',
    expected: { ...everybody(403), sid: 200, tess: 200 },
  },
  {
    method: 'POST',
    path: '/api/register/export',
    body: { school: 'lantern-bay', format: 'csv' },
    expected: { ...everybody(403), sid: 200, tess: 200 },
  },
  {
    method: 'POST',
    path: '/api/register/export',
    body: { format: 'xlsx' },
    expected: { ...everybody(403), sid: 200, tess: 200, otto: 200 },
  },
  {
    method: 'POST',
    path: '/api/oversight/export',
    body: { format: 'json' },
    expected: { ...everybody(403), sid: 200, tess: 200, otto: 200 },
  },
  {
    method: 'POST',
    path: '/api/oversight/export',
    body: { school: 'lantern-bay', format: 'xlsx' },
    expected: { ...everybody(403), sid: 200, tess: 200 },
  },
  { method: 'POST', path: `/api/arrangements/${KEY}/export`, body: { format: 'json' }, expected: content(200, 200) },
  { method: 'GET', path: `/api/arrangements/${KEY}`, expected: seen },
  { method: 'GET', path: `/api/arrangements/${KEY}/contract`, expected: seen },
  { method: 'GET', path: `/api/arrangements/${KEY}/free-times`, expected: parties(200, 200) },
  { method: 'GET', path: `/api/arrangements/${KEY}/balance`, expected: parties(200, 200) },
  { method: 'GET', path: `/api/arrangements/${KEY}/openings`, expected: parties(200, 200) },
  { method: 'GET', path: `/api/arrangements/${KEY}/concerns`, expected: parties(200, 200) },
  {
    method: 'POST',
    path: `/api/arrangements/${KEY}/sessions`,
    body: { key: 'press-0001', startsAt: '2027-01-12T10:00:00Z' },
    expected: parties(200, 200),
  },
  { method: 'POST', path: `/api/arrangements/${KEY}/contract`, body: {}, expected: parties(200, 403) },
  {
    method: 'POST',
    path: `/api/arrangements/${KEY}/snooze`,
    body: { untilOn: '2026-11-30', reason: 'school need' },
    expected: parties(200, 200),
  },
  {
    method: 'POST',
    path: `/api/arrangements/${KEY}/missed-twice`,
    body: { supervisee: 'ella', session: `${SESSION}-3`, answer: 'send' },
    expected: { ...parties(404, 403) },
  },
  {
    method: 'POST',
    path: `/api/arrangements/${KEY}/actions`,
    body: { key: 'action-0001', session: SESSION, text: 'Do it.', category: 'other', owner: 'ella', dueOn: null },
    expected: parties(200, 200),
  },
  {
    method: 'POST',
    path: `/api/arrangements/${KEY}/concerns`,
    body: { key: 'concern-01', kind: 'dispute', text: 'We differ.' },
    expected: parties(200, 200),
  },
  // What happens next is withheld by two leads with no part in it; the two themselves, and their manager, learn nothing of it.
  {
    method: 'GET',
    path: `/api/arrangements/${KEY}/withholding`,
    expected: { ...everybody(404), sam: 403, ella: 403, lou: 403, sid: 200, tess: 200 },
  },
  {
    method: 'POST',
    path: `/api/arrangements/${KEY}/withholding`,
    body: { person: 'ella', step: 'ask', reason: 'LADO' },
    expected: { ...everybody(404), sam: 403, ella: 403, lou: 403, sid: 200, tess: 200 },
  },
  { method: 'GET', path: `/api/sessions/${SESSION}`, expected: seen },
  { method: 'POST', path: `/api/sessions/${SESSION}-2/accept`, body: {}, expected: parties(403, 200) },
  { method: 'POST', path: `/api/sessions/${SESSION}-2/decline`, body: { reason: 'room' }, expected: parties(200, 200) },
  { method: 'POST', path: `/api/sessions/${SESSION}-2/cancel`, body: { reason: 'room' }, expected: parties(200, 200) },
  {
    method: 'POST',
    path: `/api/sessions/${SESSION}-2/move`,
    body: { startsAt: '2026-12-15T10:00:00Z', reason: 'room' },
    expected: parties(200, 200),
  },
  { method: 'GET', path: `/api/sessions/${SESSION}/calendar-file`, expected: parties(200, 200) },
  { method: 'GET', path: `/api/sessions/${SESSION}/letters`, expected: parties(200, 200) },
  {
    method: 'POST',
    path: `/api/sessions/${SESSION}-2/letters`,
    body: { key: 'press-0001', person: 'local:kit' },
    expected: parties(403, 403),
  },
  { method: 'POST', path: `/api/sessions/${SESSION}/held`, body: {}, expected: parties(200, 403) },
  {
    method: 'POST',
    path: `/api/sessions/${SESSION}-3/missed`,
    body: { missedBy: 'supervisee', reason: 'school need' },
    expected: parties(200, 403),
  },
  { method: 'POST', path: `/api/sessions/${SESSION}-3/record`, body: {}, expected: parties(200, 403) },
  { method: 'GET', path: `/api/sessions/${SESSION}/forms`, expected: parties(200, 200) },
  {
    method: 'POST',
    path: `/api/sessions/${SESSION}/forms`,
    body: { formId: 'jmat-plan-change' },
    expected: parties(200, 403),
  },
  { method: 'GET', path: `/api/arrangements/${KEY}/forms`, expected: parties(200, 200) },
  {
    method: 'POST',
    path: `/api/arrangements/${KEY}/forms`,
    body: { formId: 'jmat-handover' },
    expected: parties(200, 403),
  },
  {
    method: 'POST',
    path: `/api/arrangements/${KEY}/forms`,
    body: { formId: 'jmat-urgent-request' },
    expected: parties(200, 200),
  },
  { method: 'GET', path: `/api/records/${RECORD}/page`, expected: content(200, 200) },
  { method: 'GET', path: '/api/forms', expected: everybody(200) },
  { method: 'GET', path: '/api/forms/jmat-dsl-record/1', expected: everybody(200) },
  { method: 'POST', path: `/api/records/${RECORD}/prints`, body: {}, expected: content(200, 200) },
  { method: 'GET', path: `/api/records/${RECORD}`, expected: content(200, 200) },
  {
    method: 'PATCH',
    path: `/api/records/${RECORD}`,
    body: { version: VERSION, answers: { coping: 'Walks.' } },
    expected: content(200, 200),
  },
  { method: 'POST', path: `/api/records/${RECORD}/share`, body: { version: VERSION }, expected: content(200, 200) },
  {
    method: 'POST',
    path: `/api/records/${RECORD}/sign`,
    body: { version: VERSION, contentHash: 'x' },
    expected: content(409, 409),
  },
  {
    method: 'POST',
    path: `/api/records/${RECORD}/sign-together`,
    body: { contentHash: 'x', person: 'local:kit', name: 'Kit' },
    expected: content(403, 403),
  },
  { method: 'POST', path: `/api/records/${RECORD}/refuse`, body: { reason: 'No.' }, expected: content(200, 200) },
  {
    method: 'POST',
    path: `/api/case-discussions/${RECORD}.case-1/filed`,
    body: { filedOn: '2026-11-23' },
    expected: content(200, 200),
  },
  {
    method: 'PATCH',
    path: '/api/actions/a-1',
    body: { version: 'stale', status: 'done' },
    expected: content(409, 409),
  },
  { method: 'GET', path: '/api/me/reminders', expected: everybody(200) },
  {
    method: 'PUT',
    path: '/api/me/reminders',
    body: { remindAt: '09:00', weeklyOn: null, offKinds: [] },
    expected: everybody(200),
  },
  {
    method: 'GET',
    path: '/api/schools/lantern-bay/arrangements/new',
    expected: { ...everybody(403), sid: 200, tess: 200, adam: 200 },
  },
  {
    method: 'POST',
    path: '/api/schools/lantern-bay/arrangements/check',
    body: { kind: 'one-to-one', supervisors: ['ella'], supervisees: ['lou'] },
    expected: { ...everybody(403), sid: 200, tess: 200, adam: 200 },
  },
  {
    method: 'POST',
    path: '/api/schools/lantern-bay/arrangements',
    body: {
      key: 'press-0001',
      kind: 'one-to-one',
      supervisors: ['ella'],
      supervisees: ['lou'],
      startedOn: '2026-11-23',
      durationMinutes: 60,
    },
    expected: { ...everybody(403), sid: 200, tess: 200, adam: 200 },
  },
  {
    method: 'POST',
    path: `/api/arrangements/${KEY}/people/check`,
    body: { as: 'supervisor', person: 'hana' },
    expected: { ...everybody(404), ella: 403, sam: 200, lou: 200, sid: 200, tess: 200 },
  },
  { method: 'GET', path: '/api/register/gaps', expected: { ...everybody(403), sid: 200, tess: 200, otto: 200 } },
  {
    method: 'GET',
    path: '/api/register/gaps?school=lantern-bay',
    expected: { ...everybody(403), sid: 200, tess: 200 },
  },
];
