import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Inspections } from '../../tabs/screens/inspection/Inspections.tsx';
import { ReadInspection } from '../../tabs/screens/inspection/ReadInspection.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeInspection, fakeInspectionPage, fakeInspections } from './fake-inspections.ts';
import { show } from './show.tsx';

const SCHOOLS = [
  { key: 'lantern-bay', name: 'Lantern Bay Primary School' },
  { key: 'kingsmead', name: 'Kingsmead School' },
];
const PACK = '/api/schools/lantern-bay/audit-pack';
const DRAW = '/api/schools/lantern-bay/audit-sample';
const down = () => refused(503, { code: 'unavailable', message: 'The lists do not answer.' });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const audit = (schools = SCHOOLS) => {
  const api = new FakeApi().on('GET /api/inspections', () => answered(fakeInspections({ auditedSchools: schools })));
  show(<Inspections />, api);
  return api;
};

describe('Auditing a school', () => {
  it('is not there for who audits none', async () => {
    audit([]);
    await screen.findByRole('heading', { name: 'Inspections' });
    expect(screen.queryByRole('region', { name: 'Audit a school' })).toBeNull();
  });

  it('asks for the pack of the school that is chosen, and says so in words when there is none', async () => {
    const api = audit().on('POST /api/schools/kingsmead/audit-pack', down);
    const part = await screen.findByRole('region', { name: 'Audit a school' });
    fireEvent.change(within(part).getByRole('combobox', { name: 'School' }), { target: { value: 'kingsmead' } });
    press('Download audit pack');
    expect((await within(part).findByRole('alert')).textContent).not.toBe('');
    expect(api.sent('POST /api/schools/kingsmead/audit-pack')).toEqual([{ format: 'xlsx' }]);
    expect(api.sent(`POST ${PACK}`)).toEqual([]);
  });

  it('draws a sample, and says what was drawn out of how many, by which seed', async () => {
    const drawn = {
      ...{ school: SCHOOLS[0], drawnOn: '2026-11-23', seed: 'lantern-bay|2026-11-23', outOf: 27, leftOut: 1 },
      ...{ alreadyOpen: 0, arrangements: [fakeInspection().arrangement] },
    };
    const api = audit().on(`POST ${DRAW}`, () => answered(drawn));
    await screen.findByRole('region', { name: 'Audit a school' });
    press('Draw an audit sample…');
    fireEvent.change(await screen.findByRole('spinbutton', { name: 'How many' }), { target: { value: '1' } });
    press('Draw and ask');
    expect(await screen.findByText('1 of 27 drawn at Lantern Bay Primary School, 23 Nov 2026')).toBeTruthy();
    expect(screen.getByText(/One supervision you are in could not be drawn/)).toBeTruthy();
    expect(api.sent(`POST ${DRAW}`)).toMatchObject([{ count: 1, scope: 'records', days: 14, purpose: '' }]);
  });

  it('does not draw what the trust does not allow, and keeps what was typed when it is refused', async () => {
    const api = audit().on(`POST ${DRAW}`, down);
    await screen.findByRole('region', { name: 'Audit a school' });
    press('Draw an audit sample…');
    const days = await screen.findByRole('spinbutton', { name: 'For how many days' });
    fireEvent.change(days, { target: { value: '29' } });
    expect(screen.getByText('From 1 to 28 days.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Draw and ask' })).toHaveProperty('disabled', true);
    fireEvent.change(days, { target: { value: '28' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Anything to add' }), { target: { value: 'Autumn.' } });
    press('Draw and ask');
    await waitFor(() => expect(api.sent(`POST ${DRAW}`)).toHaveLength(1));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Anything to add' })).toHaveProperty('value', 'Autumn.');
  });
});

describe('Taking away what an inspection reads', () => {
  const path = '/api/inspections/i-2';
  const open = () => {
    const api = new FakeApi().on(`GET ${path}`, () => answered(fakeInspectionPage()));
    show(<ReadInspection inspectionKey="i-2" />, api.on(`POST ${path}/audit-pack`, down));
    return api;
  };

  it('leaves out what was written unless it is asked for', async () => {
    const api = open();
    await screen.findByRole('button', { name: 'Download audit pack' });
    press('Download audit pack');
    expect(await screen.findByRole('alert')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /in the pack/ }));
    press('Audit pack as JSON');
    await waitFor(() =>
      expect(api.sent(`POST ${path}/audit-pack`)).toEqual([
        { format: 'xlsx', content: false },
        { format: 'json', content: true },
      ]),
    );
  });

  it('exports what was written by its own button', async () => {
    const api = open().on('POST /api/arrangements/a-owen/export', down);
    await screen.findByRole('button', { name: 'Export to Excel' });
    press('Export to Excel');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(api.sent('POST /api/arrangements/a-owen/export')).toEqual([{ format: 'xlsx' }]);
  });
});
