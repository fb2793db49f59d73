import { everybody, type Row } from './access-matrix.ts';

const LEADS_HERE = { ...everybody(403), sid: 200, hana: 200, tess: 200, adam: 200, otto: 404 };

/** Who may say what of somebody at Lantern Bay, whom the lead of another school does not find; and who sees the counts of a school. */
export const PEOPLE_MATRIX: readonly Row[] = [
  {
    method: 'POST',
    path: '/api/summary',
    body: {},
    expected: { ...everybody(403), sid: 200, hana: 200, tess: 200, otto: 200 },
  },
  {
    method: 'POST',
    path: '/api/summary',
    body: { school: 'lantern-bay' },
    expected: { ...everybody(403), sid: 200, hana: 200, tess: 200 },
  },
  {
    method: 'POST',
    path: '/api/summary/export',
    body: { school: 'lantern-bay', format: 'rtf' },
    expected: { ...everybody(403), sid: 200, hana: 200, tess: 200 },
  },
  { method: 'GET', path: '/api/people/ella', expected: LEADS_HERE },
  {
    method: 'POST',
    path: '/api/people/ella/competencies',
    body: { key: 'entry-0001', kind: 'training', name: 'Invented course', achievedOn: '2026-09-01', expiresOn: null },
    expected: LEADS_HERE,
  },
  {
    method: 'POST',
    path: '/api/people/ella/need',
    body: { need: 'safeguarding', says: 'not needed', reason: 'here for a short time only' },
    expected: LEADS_HERE,
  },
];
