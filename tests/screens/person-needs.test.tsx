import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PersonPage } from '../../shared/contract/people-page.ts';
import { Person } from '../../tabs/screens/people/Person.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { ADA } from './fake-person.ts';
import { show } from './show.tsx';

describe('what somebody needs and brings', () => {
  const [need] = ADA.needs;
  const open = (changes: Partial<PersonPage> = {}) => {
    const page = { ...ADA, ...changes };
    const api = new FakeApi()
      .on('GET /api/people/ada', () => answered(page))
      .on('POST /api/people/ada/need', () => answered(page))
      .on('POST /api/people/ada/competencies', () => answered(page));
    show(<Person id="ada" />, api);
    return api;
  };
  const part = async (name: string) => within(await screen.findByRole('region', { name }));

  it('is said with its rule, and supervision can be arranged from there only by whoever may', async () => {
    open({ mayArrange: false });
    const needs = await part('What they need');
    expect(needs.getByText('Their position needs it (T-03).')).toBeTruthy();
    expect(needs.getByText('has nobody for it')).toBeTruthy();
    expect(needs.queryByRole('button', { name: 'Arrange supervision' })).toBeNull();
  });

  it('begins a new arrangement with them in it', async () => {
    open();
    fireEvent.click((await part('What they need')).getByRole('button', { name: 'Arrange supervision' }));
    expect(await screen.findByRole('dialog', { name: 'New arrangement' })).toBeTruthy();
  });

  it('is none only with a reason from the list', async () => {
    const api = open();
    const needs = await part('What they need');
    fireEvent.click(needs.getByRole('button', { name: 'They need none, because…' }));
    expect(needs.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    fireEvent.change(needs.getByRole('combobox', { name: 'Why they need none' }), {
      target: { value: 'here for a short time only' },
    });
    fireEvent.click(needs.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(api.sent('POST /api/people/ada/need')).toEqual([
        { need: 'safeguarding', says: 'not needed', reason: 'here for a short time only' },
      ]),
    );
  });

  it('can be said to follow from the position again', async () => {
    const said = { isNeeded: false, reason: 'here for a short time only', on: '2026-10-01', by: 'Sid' } as const;
    const api = open({ needs: need === undefined ? [] : [{ ...need, said, isUnmet: false }] });
    const needs = await part('What they need');
    expect(needs.getByText(/None needed: here for a short time only. Said by Sid on 1 Oct 2026./)).toBeTruthy();
    fireEvent.click(needs.getByRole('button', { name: 'Let their position decide' }));
    await waitFor(() => expect(api.sent('POST /api/people/ada/need')).toEqual([{ need: 'safeguarding', says: null }]));
  });

  it('offers what is asked of supervisors and not entered, and sends what is filled in', async () => {
    const api = open();
    const entries = await part('Experience, qualifications and training');
    expect(entries.queryByRole('button', { name: /Making use of supervision/ })).toBeNull();
    fireEvent.click(entries.getByRole('button', { name: 'Professional qualification (H-37)' }));
    fireEvent.change(entries.getByLabelText('Done on'), { target: { value: '2024-07-01' } });
    fireEvent.click(entries.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(api.sent('POST /api/people/ada/competencies')).toMatchObject([
        {
          kind: 'qualification',
          name: 'Professional qualification',
          achievedOn: '2024-07-01',
          expiresOn: null,
          isRemoved: false,
        },
      ]),
    );
  });

  it('keeps what was typed when a day is refused, and says why at that day', async () => {
    const message = 'The last day it holds comes after the day it was done.';
    const api = new FakeApi()
      .on('GET /api/people/ada', () => answered(ADA))
      .on('POST /api/people/ada/competencies', () =>
        refused(400, { code: 'invalid-field', message, field: 'expiresOn' }),
      );
    show(<Person id="ada" />, api);
    const entries = await part('Experience, qualifications and training');
    fireEvent.click(entries.getByRole('button', { name: 'Add something' }));
    fireEvent.change(entries.getByRole('combobox', { name: /What it is/ }), { target: { value: 'First aid' } });
    fireEvent.click(entries.getByRole('button', { name: 'Save' }));
    expect(await entries.findByText(message)).toBeTruthy();
    expect(entries.getByRole('combobox', { name: /What it is/ })).toHaveProperty('value', 'First aid');
  });

  it('says what has run out, and takes off what was a mistake', async () => {
    const old = {
      key: 'entry-0001',
      kind: 'update',
      name: 'Update',
      achievedOn: null,
      expiresOn: '2026-10-01',
      state: 'overdue',
    } as const;
    const api = open({ competencies: [old] });
    const entries = await part('Experience, qualifications and training');
    expect(entries.getByText('Has run out')).toBeTruthy();
    fireEvent.click(entries.getByRole('button', { name: 'Change Update' }));
    fireEvent.click(entries.getByRole('button', { name: 'It was a mistake: take it off' }));
    await waitFor(() =>
      expect(api.sent('POST /api/people/ada/competencies')).toMatchObject([{ key: 'entry-0001', isRemoved: true }]),
    );
  });
});
