import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WorkingWeekView } from '../../shared/contract/working-week.ts';
import { WorkingWeek } from '../../tabs/screens/working-week/WorkingWeek.tsx';
import { WorkingWeeks } from '../../tabs/screens/working-week/WorkingWeeks.tsx';
import { daysOf as formOf, hoursOf, lessonsTogether, weekProblem } from '../../tabs/screens/working-week/week-draft.ts';
import { answered, FakeApi, refused } from './fake-api.ts';
import { OWEN, PRIYA } from './fake-people.ts';
import { show } from './show.tsx';

const MINE = `/api/people/${PRIYA.id}/week`;
const PUT = `PUT ${MINE}`;

function week(changes: Partial<WorkingWeekView> = {}): WorkingWeekView {
  return {
    person: PRIYA,
    isMine: true,
    version: '"1"',
    hours: null,
    lessons: [{ weekday: 2, from: '09:05', until: '10:05', week: 'every' }],
    weekAOn: null,
    isBroken: false,
    ...changes,
  };
}

const kept = (changes: Partial<WorkingWeekView> = {}) =>
  new FakeApi()
    .on(`GET ${MINE}`, () => answered(week(changes)))
    .on(PUT, (body) => answered({ ...week(changes), ...(body as object), version: '"2"' }));
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save the week' }));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('my working week', () => {
  it('is left to Outlook until somebody says it here', async () => {
    show(<WorkingWeek person={null} />, kept());
    expect(await screen.findByText(/working hours of the Outlook calendar hold/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save the week' })).toBeNull();
  });

  it('has days off, and is saved with the version it was opened with', async () => {
    const { api } = show(<WorkingWeek person={null} />, kept());
    fireEvent.click(await screen.findByRole('switch', { name: 'Say working days here' }));
    for (const day of ['Monday', 'Wednesday', 'Friday']) fireEvent.click(screen.getByRole('checkbox', { name: day }));
    expect(screen.getAllByText('Day off')).toHaveLength(3);
    type('Thursday until', '14:00');
    save();
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(api.sent(PUT)).toEqual([
      {
        version: '"1"',
        hours: [
          { weekday: 2, from: '08:30', until: '16:30' },
          { weekday: 4, from: '08:30', until: '14:00' },
        ],
        lessons: week().lessons,
        weekAOn: null,
      },
    ]);
  });

  it('is not sent while a lesson has no time, and that is said', async () => {
    const { api } = show(<WorkingWeek person={null} />, kept());
    fireEvent.click(await screen.findByRole('button', { name: 'Add a lesson' }));
    save();
    expect((await screen.findByRole('alert')).textContent).toContain('A lesson on Monday ends before it begins');
    expect(api.sent(PUT)).toEqual([]);
    type('Lesson 2: from', '11:00');
    type('Lesson 2: until', '12:00');
    save();
    await waitFor(() => expect(api.sent(PUT)).toHaveLength(1));
  });

  it('asks which week is week A only where lessons take turns', async () => {
    show(<WorkingWeek person={null} />, kept());
    await screen.findByLabelText('Lesson 1: week');
    expect(screen.queryByLabelText('A day in a week A')).toBeNull();
    type('Lesson 1: week', 'B');
    expect(screen.getByLabelText('A day in a week A')).toBeTruthy();
    expect(screen.getByText(/kept free every week/)).toBeTruthy();
  });

  it('takes lessons from a sheet, and says which lines it did not', async () => {
    const lessons = [{ weekday: 5, from: '13:00', until: '14:00', week: 'every' }];
    const notUsed = [{ line: 4, column: 'From', message: '“later” is not a time.' }];
    const api = kept().on(`POST ${MINE}/file`, () => answered({ lessons, notUsed }));
    show(<WorkingWeek person={null} />, api);
    const input = await screen.findByLabelText('Lessons from a sheet', { selector: 'input' });
    fireEvent.change(input, { target: { files: [new File(['Day,From'], 'lessons.csv')] } });
    expect((await screen.findByText(/is not a time/)).textContent).toBe('Line 4, From: “later” is not a time.');
    expect(screen.getByLabelText<HTMLInputElement>('Lesson 2: from').value).toBe('13:00');
    expect(api.sent(PUT)).toEqual([]);
  });

  it('keeps what was typed when somebody else saved first, until the newest is asked for', async () => {
    let until = '10:05';
    const lessons = () => [{ weekday: 2, from: '09:05', until, week: 'every' as const }];
    const api = new FakeApi()
      .on(`GET ${MINE}`, () => answered(week({ lessons: lessons() })))
      .on(PUT, () => refused(409, { code: 'stale-version', message: 'Old.' }));
    show(<WorkingWeek person={null} />, api);
    await screen.findByLabelText('Lesson 1: until');
    type('Lesson 1: until', '11:00');
    save();
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody changed this');
    expect(screen.getByLabelText<HTMLInputElement>('Lesson 1: until').value).toBe('11:00');
    until = '10:30';
    fireEvent.click(screen.getByRole('button', { name: 'Load the newest' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Lesson 1: until').value).toBe('10:30'));
  });
});

describe('the working week of somebody', () => {
  it('is named, and one that cannot be read says so', async () => {
    const path = `/api/people/${OWEN.id}/week`;
    const page = week({ person: OWEN, isMine: false, isBroken: true });
    show(
      <WorkingWeek person={OWEN.id} />,
      new FakeApi().on(`GET ${path}`, () => answered(page)),
    );
    expect(await screen.findByRole('heading', { name: `Working week of ${OWEN.name}` })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('could not be read');
  });

  it('that nobody may see is not there', async () => {
    const path = `GET /api/people/${OWEN.id}/week`;
    show(
      <WorkingWeek person={OWEN.id} />,
      new FakeApi().on(path, () => refused(404, { code: 'not-found', message: '' })),
    );
    expect(await screen.findByText(/can’t find that/)).toBeTruthy();
  });
});

describe('the working weeks of a school', () => {
  const people = [
    { ...OWEN, days: 3, lessons: 1 },
    { ...PRIYA, days: null, lessons: 0 },
  ];
  const page = () => answered({ school: { key: 'lantern-bay', name: 'Lantern Bay Primary' }, people });
  const GET = 'GET /api/schools/lantern-bay/weeks';

  it('say who has said what, and are found by name', async () => {
    show(<WorkingWeeks school="lantern-bay" />, new FakeApi().on(GET, page));
    expect(await screen.findByText('3 days a week, 1 lesson')).toBeTruthy();
    expect(screen.getByText('As in Outlook')).toBeTruthy();
    type('Find somebody by name', OWEN.name.slice(0, 4).toUpperCase());
    expect(screen.queryByText('As in Outlook')).toBeNull();
    type('Find somebody by name', 'zzz');
    expect(screen.getByText('Nobody here has that name.')).toBeTruthy();
  });

  it('of no people say so, and of another school are refused', async () => {
    const nobody = answered({ school: { key: 'lantern-bay', name: 'Lantern Bay Primary' }, people: [] });
    show(
      <WorkingWeeks school="lantern-bay" />,
      new FakeApi().on(GET, () => nobody),
    );
    expect(await screen.findByText('Nobody is at this school yet.')).toBeTruthy();
  });
});

describe('the form of a working week', () => {
  it('keeps a Saturday and a second stretch of a day that it does not show', () => {
    const hours = [
      { weekday: 1, from: '09:00', until: '11:00' },
      { weekday: 1, from: '13:00', until: '15:00' },
      { weekday: 6, from: '09:00', until: '12:00' },
    ];
    expect(hoursOf(formOf(hours), hours)).toEqual(hours);
    const [monday, ...rest] = formOf(hours);
    if (monday === undefined) expect.fail('no Monday');
    expect(hoursOf([{ ...monday, isWorked: false }, ...rest], hours)).toEqual([hours[2]]);
  });

  it('has each lesson once, and a problem where a day ends as it begins', () => {
    const [lesson] = week().lessons;
    if (lesson === undefined) expect.fail('no lesson');
    expect(lessonsTogether([lesson, lesson])).toEqual([lesson]);
    expect(weekProblem([{ weekday: 3, isWorked: true, from: '09:00', until: '09:00' }], [])).toContain('Wednesday');
    expect(weekProblem([{ weekday: 3, isWorked: false, from: '09:00', until: '09:00' }], [lesson])).toBeNull();
  });
});
