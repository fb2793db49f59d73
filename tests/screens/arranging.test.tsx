import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { NewArrangementDialog } from '../../tabs/screens/arranging/NewArrangementDialog.tsx';
import { Register } from '../../tabs/screens/register/Register.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeEligibility } from './fake-arranging.ts';
import { OWEN, PRIYA } from './fake-people.ts';
import { show } from './show.tsx';

const POST = 'POST /api/schools/lantern-bay/arrangements';
const CHECK = 'POST /api/schools/lantern-bay/arrangements/check';
const dialog = () => <NewArrangementDialog school="lantern-bay" onClose={vi.fn()} />;
const choose = async (label: string, value: string) =>
  fireEvent.change(await screen.findByRole('combobox', { name: label }), { target: { value } });
const arrange = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Arrange it' });

describe('a new arrangement', () => {
  it('is refused to somebody who may not arrange supervision there', async () => {
    const path = 'GET /api/schools/lantern-bay/arrangements/new';
    show(
      dialog(),
      new FakeApi().on(path, () => refused(403, { code: 'not-allowed', message: 'No.' })),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('You don’t have access to this');
  });

  it('offers those the policy suggests first, and says what stands against the one chosen', async () => {
    show(dialog());
    await choose('DSL', OWEN.id);
    await choose('Supervisor', PRIYA.id);
    expect(await screen.findByText(/no training in supervision recorded. Rule J-09/)).toBeTruthy();
    const names = within(screen.getByRole('combobox', { name: 'Supervisor' })).getAllByRole('option');
    expect(names.slice(1).map((one) => one.textContent?.split(',')[0])).toEqual([
      PRIYA.name,
      'Martha Quill',
      OWEN.name,
    ]);
    expect(arrange().disabled).toBe(false);
  });

  it('is not sent while supervision would go round in a circle', async () => {
    const circle = fakeEligibility({ refused: [{ text: 'Supervision would go round in a circle.', rule: null }] });
    show(
      dialog(),
      new FakeApi().on(CHECK, () => answered(circle)),
    );
    await choose('DSL', OWEN.id);
    await choose('Supervisor', PRIYA.id);
    expect(await screen.findByText('Supervision would go round in a circle.')).toBeTruthy();
    expect(arrange().disabled).toBe(true);
  });

  it('is sent once with a key of its own, and what was refused stays to be put right', async () => {
    const words = 'Choose a day within a year of today.';
    const api = new FakeApi().on(POST, () =>
      refused(422, { code: 'invalid-field', message: words, field: 'startedOn' }),
    );
    show(dialog(), api);
    await choose('DSL', OWEN.id);
    await choose('Supervisor', PRIYA.id);
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2029-01-08' } });
    fireEvent.click(arrange());
    expect(await screen.findByText(words)).toBeTruthy();
    fireEvent.click(arrange());
    await screen.findByText(words);
    const [first, second] = api.sent(POST) as { key: string; supervisees: string[]; startedOn: string }[];
    expect(first).toMatchObject({ supervisees: [OWEN.id], supervisors: [PRIYA.id], startedOn: '2029-01-08' });
    expect(second?.key).toBe(first?.key);
  });

  it('of a group names several, and lets each be taken out again', async () => {
    show(dialog());
    await choose('In what way', 'group');
    await choose('Members', OWEN.id);
    await choose('Another member', 'martha');
    const members = within(screen.getByRole('list', { name: 'Members chosen' }));
    expect(members.getAllByRole('listitem')).toHaveLength(2);
    fireEvent.click(members.getByRole('button', { name: `Remove ${OWEN.name}` }));
    expect(members.getAllByRole('listitem')).toHaveLength(1);
  });
});

describe('gaps in the chain', () => {
  it('stand on the register with the rule, by school', async () => {
    show(<Register />);
    const open = async (tab: string) => fireEvent.click(await screen.findByRole('tab', { name: tab }));
    const gaps = async () => within(await screen.findByRole('region', { name: 'Gaps in the chain' }));
    await open('Gaps');
    const part = await gaps();
    expect(part.getByText(/supervises and is not supervised. Rule J-10/)).toBeTruthy();
    expect(part.getByText(/Martha Quill, Year 4 teacher/)).toBeTruthy();
    await open('Arrangements');
    await choose('School', 'kingsmead');
    await open('Gaps');
    expect((await gaps()).getByText('No gaps.')).toBeTruthy();
  });
});
