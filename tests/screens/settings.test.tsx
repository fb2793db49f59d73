import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MyReminders } from '../../tabs/screens/my-reminders/MyReminders.tsx';
import { SchoolSettings } from '../../tabs/screens/settings/SchoolSettings.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeMyReminders, fakePreview, fakeSettings } from './fake-settings.ts';
import { show } from './show.tsx';

const PATCH = 'PATCH /api/schools/lantern-bay/settings';
const settings = () => <SchoolSettings school="lantern-bay" />;
const region = async (name: string | RegExp) => within(await screen.findByRole('region', { name }));

describe('the school’s settings', () => {
  it('are refused to somebody who does not answer for the school', async () => {
    const api = new FakeApi().on('GET /api/schools/lantern-bay/settings', () =>
      refused(403, { code: 'not-allowed', message: 'No.' }),
    );
    show(settings(), api);
    expect((await screen.findByRole('alert')).textContent).toContain('You don’t have access to this');
  });

  it('say what stands: the policy’s way, a choice with its day and person, or that none was made', async () => {
    show(settings());
    expect((await region(/Is the record/)).getByText(/As your policy has it/)).toBeTruthy();
    expect((await region(/policy itself/)).getByText(/since 5 Oct 2026, made by Priya/)).toBeTruthy();
    expect((await region(/sample action plans/)).getByText('Not chosen yet')).toBeTruthy();
  });

  it('offer to save only what is different, and send that alone with the version', async () => {
    const { api } = show(settings());
    const card = await region(/Is the record/);
    expect(card.queryByRole('button', { name: 'Choose this from today' })).toBeNull();
    fireEvent.click(card.getByRole('radio', { name: /Supervisor and supervisee/ }));
    fireEvent.click(card.getByRole('button', { name: 'Choose this from today' }));
    expect(await card.findByText('Chosen from today.')).toBeTruthy();
    expect(card.getByText(/since 23 Nov 2026, made by Priya/)).toBeTruthy();
    expect(api.sent(PATCH)).toEqual([{ version: '"1"', positions: [{ id: 'record-signed', value: true }] }]);
  });

  it('say what is there and what is missing before the first day, with the way to it, and keep nobody from beginning', async () => {
    const beginning = {
      people: 9,
      arrangements: 0,
      needsSupervisor: 1,
      withoutSession: 0,
      withoutContract: 0,
      datesUntilOn: null,
    };
    const { api } = show(
      settings(),
      new FakeApi().on('GET /api/schools/lantern-bay/settings', () => answered(fakeSettings({ beginning }))),
    );
    const live = await region('Going live');
    const steps = () => live.getAllByRole('listitem').map((one) => one.textContent);
    expect(steps()).toEqual([
      'No term dates. Without them nobody is due each half term, and nothing is sent. Term dates',
      '9 people ',
      'No supervision arrangements Bring in from a sheet',
      '1 person needs a supervisor People',
    ]);
    expect(live.getByRole('link', { name: 'Term dates' }).getAttribute('href')).toBe('#/schools/lantern-bay/calendar');
    fireEvent.change(live.getByLabelText('First day of reminders'), { target: { value: '2026-11-30' } });
    fireEvent.click(live.getByRole('button', { name: 'Save the day' }));
    expect(await live.findByText('Saved.')).toBeTruthy();
    expect(api.sent(PATCH)).toHaveLength(1);
  });

  it('put a refusal at its field and keep what was typed', async () => {
    const words = 'Enter a whole number from 1 to 24.';
    const api = new FakeApi().on(PATCH, () =>
      refused(422, { code: 'invalid-field', message: words, field: 'positions.sample-audit-months' }),
    );
    show(settings(), api);
    const card = await region(/sample action plans/);
    const box = card.getByRole<HTMLInputElement>('spinbutton');
    fireEvent.change(box, { target: { value: '25' } });
    fireEvent.click(card.getByRole('button', { name: 'Choose this from today' }));
    expect(await card.findByText(words)).toBeTruthy();
    expect(box.value).toBe('25');
    expect(box.getAttribute('aria-invalid')).toBe('true');
  });

  it('offer the newest settings when somebody else was first', async () => {
    const api = new FakeApi().on(PATCH, () => refused(409, { code: 'stale-version', message: 'Changed.' }));
    show(settings(), api);
    const hours = await region('When reminders go out');
    fireEvent.change(hours.getByLabelText('From'), { target: { value: '09:00' } });
    fireEvent.click(hours.getByRole('button', { name: 'Save the hours' }));
    expect(await hours.findByRole('button', { name: 'Load the newest settings' })).toBeTruthy();
  });

  it('say when stored settings could not be read', async () => {
    const broken = fakeSettings({ broken: ['reminders.sendAt'] });
    show(
      settings(),
      new FakeApi().on('GET /api/schools/lantern-bay/settings', () => answered(broken)),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
  });
});

describe('going live', () => {
  it('shows who would be reminded of what before anything is sent', async () => {
    const { api } = show(settings());
    const part = await region('Going live');
    expect(part.getByText('Silent')).toBeTruthy();
    fireEvent.click(part.getByRole('button', { name: 'Preview' }));
    expect(await part.findByText(/the rules call for reminders to 2 people/)).toBeTruthy();
    expect(part.getByText('Supervision that is due or overdue')).toBeTruthy();
    expect(part.getByText('2 things')).toBeTruthy();
    expect(api.asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('says that nothing goes out on a day without school', async () => {
    const holiday = fakePreview({ isSchoolDay: false, nextSchoolDayOn: '2027-01-05', kinds: [], people: [] });
    const path = 'GET /api/schools/lantern-bay/settings/preview?on=2026-11-23';
    show(
      settings(),
      new FakeApi().on(path, () => answered(holiday)),
    );
    const part = await region('Going live');
    fireEvent.click(part.getByRole('button', { name: 'Preview' }));
    expect(await part.findByText(/no school day here. The next school day is 5 Jan 2027/)).toBeTruthy();
  });

  it('sends the day that was chosen', async () => {
    const { api } = show(settings());
    const part = await region('Going live');
    fireEvent.change(part.getByLabelText('First day of reminders'), { target: { value: '2026-11-30' } });
    fireEvent.click(part.getByRole('button', { name: 'Save the day' }));
    expect(await part.findByText('Saved.')).toBeTruthy();
    expect(part.getByText(/Reminders begin on 30 Nov 2026/)).toBeTruthy();
    expect(api.sent(PATCH)).toEqual([{ version: '"1"', reminders: { goLiveOn: '2026-11-30' } }]);
  });
});

describe('my reminders', () => {
  const PUT = 'PUT /api/me/reminders';

  it('say what always comes and why, and offer only the rest', async () => {
    show(<MyReminders />);
    expect((await region('What always comes')).getByText('Supervision is an entitlement.')).toBeTruthy();
    expect((await screen.findAllByRole('checkbox')).map((box) => box.getAttribute('checked'))).toEqual(['']);
  });

  it('are sent whole', async () => {
    const { api } = show(<MyReminders />);
    fireEvent.change(await screen.findByLabelText('Remind me at'), { target: { value: '12:30' } });
    fireEvent.change(screen.getByLabelText('How often'), { target: { value: '5' } });
    fireEvent.click(screen.getByRole('checkbox', { name: /prepare/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(api.sent(PUT)).toEqual([{ remindAt: '12:30', weeklyOn: 5, offKinds: ['prepare'] }]);
  });

  it('keep a time that was refused, with the reason beside it', async () => {
    const refusal = { code: 'invalid-field', message: 'Choose a time from 08:00.', field: 'remindAt' } as const;
    const api = new FakeApi().on(PUT, () => refused(422, refusal));
    show(<MyReminders />, api);
    const box = await screen.findByLabelText<HTMLInputElement>('Remind me at');
    fireEvent.change(box, { target: { value: '06:00' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Choose a time from 08:00.')).toBeTruthy();
    expect(box.value).toBe('06:00');
  });

  it('say that a silent school sends nothing yet', async () => {
    const mine = fakeMyReminders();
    const silent = { ...mine, school: { ...mine.school, isLive: false } };
    show(
      <MyReminders />,
      new FakeApi().on('GET /api/me/reminders', () => answered(silent)),
    );
    expect(await screen.findByText(/has not begun to send reminders/)).toBeTruthy();
  });
});
