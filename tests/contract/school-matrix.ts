import { everybody, type Row } from './access-matrix.ts';

/** Who may ask for what of a school: its term dates, its policy’s page, its settings. */
export const SCHOOL_MATRIX: readonly Row[] = [
  {
    method: 'GET',
    path: '/api/schools/lantern-bay/calendar',
    expected: { ...everybody(200), otto: 403 },
  },
  {
    method: 'PUT',
    path: '/api/schools/lantern-bay/calendar',
    body: { version: 'stale', terms: [], closures: [] },
    expected: { ...everybody(403), sid: 409, hana: 409, tess: 409, adam: 409 },
  },
  { method: 'GET', path: '/api/schools/lantern-bay/policy', expected: { ...everybody(200), otto: 404 } },
  { method: 'GET', path: '/api/schools/nowhere/policy', expected: everybody(404) },
  {
    method: 'PUT',
    path: '/api/schools/lantern-bay/policy',
    body: { links: [], notice: '' },
    expected: { ...everybody(403), sid: 200, hana: 200, tess: 200, adam: 200 },
  },
  {
    method: 'GET',
    path: '/api/schools/lantern-bay/settings',
    expected: { ...everybody(403), sid: 200, hana: 200, tess: 200, adam: 200 },
  },
  {
    method: 'GET',
    path: '/api/schools/lantern-bay/settings/preview?on=2026-11-23',
    expected: { ...everybody(403), sid: 200, hana: 200, tess: 200, adam: 200 },
  },
  {
    method: 'PATCH',
    path: '/api/schools/lantern-bay/settings',
    body: { version: 'stale', alsoEntitled: ['class teacher'] },
    expected: { ...everybody(403), sid: 409, hana: 409, tess: 409, adam: 409 },
  },
  {
    method: 'PATCH',
    path: '/api/schools/lantern-bay/settings',
    body: { version: 'stale', reminders: { sendAt: '09:00' } },
    expected: { ...everybody(403), sid: 409, hana: 409, tess: 409, adam: 409 },
  },
];
