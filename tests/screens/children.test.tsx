import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Arrangement } from '../../tabs/screens/arrangement/Arrangement.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeChild, fakeChildrenPage } from './fake-children.ts';
import { fakeArrangementPage } from './fake-pages.ts';
import { show } from './show.tsx';

const PATH = '/api/arrangements/a-owen/children';

async function opened(api = new FakeApi()) {
  show(<Arrangement arrangementKey="a-owen" />, api);
  const part = await screen.findByRole('region', { name: 'Children followed' });
  await within(part).findByText(/Only the two of you/);
  return { api, part };
}

async function asked(part: HTMLElement, button: string) {
  fireEvent.click(await within(part).findByRole('button', { name: button }));
  return screen.findByRole('dialog');
}

describe('the children followed', () => {
  it('are not asked for by somebody who may not read what was said', async () => {
    const page = fakeArrangementPage();
    const lead = {
      ...page,
      arrangement: { ...page.arrangement, mine: 'none' },
      may: { ...page.may, readContent: false },
    };
    const api = new FakeApi().on('GET /api/arrangements/a-owen', () => answered(lead));
    show(<Arrangement arrangementKey="a-owen" />, api);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('Children followed')).toBeNull();
    expect(api.asked.some(({ path }) => path === PATH)).toBe(false);
  });

  it('say which child has to be discussed by when, the overdue one first', async () => {
    const { part } = await opened();
    const [first, second, third, fourth] = within(part).getAllByRole('listitem');
    expect(first?.textContent).toContain('LB-027');
    expect(first?.textContent).toContain('Overdue: was to be discussed by 20 Nov 2026');
    expect(first?.textContent).toContain('Last discussed 20 Aug 2026, getting worse');
    expect(second?.textContent).toContain('Not discussed yet');
    expect(third?.textContent).toContain('Discuss by 5 Jan 2027');
    expect(fourth?.textContent).not.toContain('Discuss by');
    expect(within(part).getByText(/discussed every 3 months at least \(rule H-05/)).toBeTruthy();
    expect(within(part).getByText(/Initials are never enough/)).toBeTruthy();
  });

  it('ask whether a case has to be taken further when nothing improves, and not otherwise (H-04)', async () => {
    const drifting = fakeChild({ key: 'child-9', reference: 'LB-099', drift: { times: 3, rule: 'H-04' } });
    const page = fakeChildrenPage({ children: [drifting, fakeChild()] });
    const { part } = await opened(new FakeApi().on(`GET ${PATH}`, () => answered(page)));
    const asked = within(part).getAllByText(/does this have to be taken further\? Rule H-04/);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.textContent).toContain('Not improving in 3 discussions in a row');
  });

  it('say so in words when nobody is followed', async () => {
    const empty = fakeChildrenPage({ children: [], offered: [] });
    const { part } = await opened(new FakeApi().on(`GET ${PATH}`, () => answered(empty)));
    expect(within(part).getByText('No child is followed here yet.')).toBeTruthy();
  });

  it('can be asked for again when they could not be read', async () => {
    const api = new FakeApi().on(`GET ${PATH}`, () => refused(503, { code: 'unavailable', message: 'Down.' }));
    show(<Arrangement arrangementKey="a-owen" />, api);
    const part = await screen.findByRole('region', { name: 'Children followed' });
    expect(await within(part).findByRole('alert')).toBeTruthy();
    api.on(`GET ${PATH}`, () => answered(fakeChildrenPage()));
    fireEvent.click(within(part).getByRole('button', { name: 'Try again' }));
    expect(await within(part).findByText('LB-014')).toBeTruthy();
  });

  it('a name is refused beside its box, and what was typed stays', async () => {
    const message = 'This looks like a name.';
    const refusal = { code: 'invalid-field' as const, message, field: 'reference' };
    const { part } = await opened(new FakeApi().on(`POST ${PATH}`, () => refused(400, refusal)));
    const dialog = await asked(part, 'Follow a child');
    const box = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Reference' });
    fireEvent.change(box, { target: { value: 'Emily' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Follow a child' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(message);
    expect(box.value).toBe('Emily');
  });

  it('a child is followed with a plan, from a day on', async () => {
    const { api, part } = await opened();
    const dialog = await asked(part, 'Follow a child');
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Reference' }), { target: { value: 'LB-060' } });
    fireEvent.change(within(dialog).getByLabelText('Plan'), { target: { value: 'CP' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Follow a child' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.sent(`POST ${PATH}`)).toEqual([{ reference: 'LB-060', plan: 'CP', sinceOn: '2026-11-23' }]);
  });

  it('the plan changes, and following ends on a day', async () => {
    const { api, part } = await opened();
    const plan = await asked(part, 'Change the plan of LB-014');
    fireEvent.change(within(plan).getByLabelText('Plan'), { target: { value: 'CP' } });
    fireEvent.click(within(plan).getByRole('button', { name: 'Change the plan' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const stop = await asked(part, 'Stop following LB-014');
    fireEvent.click(within(stop).getByRole('button', { name: 'Stop following' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.sent('PATCH /api/children/child-1')).toEqual([
      { version: '"1"', plan: 'CP' },
      { version: '"1"', closedOn: '2026-11-23' },
    ]);
  });

  it('a child followed no longer is followed again at one press; one who was passed on is not', async () => {
    const children = [
      fakeChild({ key: 'old', reference: 'LB-003', closedOn: '2026-11-02', clock: null }),
      fakeChild({ key: 'gone', reference: 'LB-004', closedOn: '2026-11-02', clock: null, isPassedOn: true }),
    ];
    const page = fakeChildrenPage({ children });
    const { api, part } = await opened(new FakeApi().on(`GET ${PATH}`, () => answered(page)));
    fireEvent.click(within(part).getByText('2 children are followed no longer'));
    expect(within(part).queryByRole('button', { name: 'Follow LB-004 again' })).toBeNull();
    fireEvent.click(within(part).getByRole('button', { name: 'Follow LB-003 again' }));
    await waitFor(() => expect(api.sent('PATCH /api/children/old')).toEqual([{ version: '"1"', closedOn: null }]));
  });

  it('a child in need who was discussed is chosen beforehand; others are chosen by hand', async () => {
    const { api, part } = await opened();
    const wanted = within(part).getByRole<HTMLInputElement>('checkbox', { name: /LB-052/ });
    const other = within(part).getByRole<HTMLInputElement>('checkbox', { name: /LB-053/ });
    expect([wanted.checked, other.checked]).toEqual([true, false]);
    fireEvent.click(other);
    fireEvent.change(await within(part).findByLabelText('Plan of LB-053'), { target: { value: 'EH' } });
    fireEvent.click(within(part).getByRole('button', { name: 'Follow these children' }));
    await waitFor(() =>
      expect(api.sent(`POST ${PATH}`)).toEqual([
        { reference: 'LB-052', plan: 'CIN' },
        { reference: 'LB-053', plan: 'EH' },
      ]),
    );
  });
});

describe('the risk and review meeting of a child', () => {
  it('are asked for only where the policy does', async () => {
    const { part } = await opened();
    expect(within(part).queryByRole('button', { name: /^Risk and review/ })).toBeNull();
  });

  it('are said in a dialog, with what is missing before the meeting', async () => {
    const child = fakeChild({ risk: 'high', review: { on: '2026-12-01', before: 'nothing is booked before it' } });
    const page = fakeChildrenPage({ children: [child], asks: { risk: 'H-03', review: 'H-06' } });
    const api = new FakeApi()
      .on(`GET ${PATH}`, () => answered(page))
      .on('PATCH /api/children/child-1', () => answered(page));
    const { part } = await opened(api);
    expect(within(part).getByText('risk: high')).toBeTruthy();
    expect(within(part).getByText(/Nothing is booked before the review meeting/)).toBeTruthy();
    const dialog = within(await asked(part, 'Risk and review meeting of LB-014'));
    fireEvent.change(dialog.getByRole('combobox', { name: /Level of risk/ }), { target: { value: 'escalating' } });
    fireEvent.change(dialog.getByLabelText(/Next review/), { target: { value: '' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(api.sent('PATCH /api/children/child-1')).toEqual([{ version: '"1"', risk: 'escalating', reviewOn: null }]),
    );
  });
});
