import { everybody, KEY, RECORD, type Row } from './access-matrix.ts';

/** Who may ask for what of inspections, where Audrey has asked to read what Sam and Ella wrote and nobody has decided. */
export const INSPECTION_MATRIX: readonly Row[] = [
  { method: 'GET', path: '/api/inspections', expected: everybody(200) },
  {
    method: 'POST',
    path: '/api/inspections',
    body: { key: 'press-0001', arrangement: KEY, reason: 'audit', purpose: 'Audit.', scope: 'records', days: 7 },
    expected: { ...everybody(404), sam: 403, ella: 403, lou: 403, sid: 200, tess: 200, hana: 200, audrey: 409 },
  },
  {
    method: 'GET',
    path: '/api/inspections/choices',
    expected: { ...everybody(403), sid: 200, tess: 200, hana: 200, audrey: 200 },
  },
  {
    method: 'GET',
    path: `/api/inspections/choices?arrangement=${KEY}`,
    expected: { ...everybody(404), sam: 403, ella: 403, lou: 403, sid: 200, tess: 200, hana: 200, audrey: 200 },
  },
  { method: 'GET', path: '/api/inspections/inspection-1', expected: { ...everybody(404), audrey: 403 } },
  {
    method: 'GET',
    path: `/api/inspections/inspection-1/records/${RECORD}`,
    expected: { ...everybody(404), audrey: 403 },
  },
  {
    method: 'POST',
    path: '/api/inspections/inspection-1/decision',
    body: { decision: 'allow' },
    expected: { ...everybody(404), tess: 200, audrey: 403 },
  },
  {
    method: 'POST',
    path: '/api/inspections/inspection-1/end',
    body: {},
    expected: { ...everybody(404), tess: 403, audrey: 200 },
  },
  {
    method: 'POST',
    path: '/api/inspections/inspection-1/put-off',
    body: {},
    expected: { ...everybody(404), tess: 403, audrey: 403 },
  },
  {
    method: 'POST',
    path: '/api/inspections/inspection-1/audit-pack',
    body: { format: 'json', content: true },
    expected: { ...everybody(404), audrey: 403 },
  },
  {
    method: 'POST',
    path: '/api/schools/lantern-bay/audit-pack',
    body: { format: 'json' },
    expected: { ...everybody(403), sid: 200, tess: 200, audrey: 200 },
  },
  {
    method: 'POST',
    path: '/api/schools/nowhere/audit-pack',
    body: { format: 'json' },
    expected: { ...everybody(403), tess: 404 },
  },
  {
    method: 'POST',
    path: '/api/schools/lantern-bay/audit-sample',
    body: { key: 'press-0001', count: 1, scope: 'records', days: 7 },
    expected: { ...everybody(403), sid: 200, tess: 200, audrey: 200 },
  },
  {
    method: 'POST',
    path: '/api/schools/nowhere/audit-sample',
    body: { key: 'press-0001', count: 1, scope: 'records', days: 7 },
    expected: { ...everybody(403), tess: 404 },
  },
  { method: 'GET', path: '/api/schools/lantern-bay/action-sample', expected: { ...everybody(403), team: 403 } },
  { method: 'GET', path: '/api/schools/nowhere/action-sample', expected: { ...everybody(403), team: 404 } },
  {
    method: 'PUT',
    path: '/api/trust/inspections',
    body: { secondApprover: true, maxDays: 14 },
    expected: { ...everybody(403), tess: 200, adam: 200 },
  },
];
