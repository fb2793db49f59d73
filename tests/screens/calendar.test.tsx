import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CalendarImport } from '../../shared/contract/calendar-import.ts';
import type { SchoolCalendarView } from '../../shared/contract/register.ts';
import { useMe } from '../../tabs/api/use-home.ts';
import { datesWithFile, termsBeside } from '../../tabs/screens/calendar/calendar-draft.ts';
import { SchoolCalendar } from '../../tabs/screens/calendar/SchoolCalendar.tsx';
import { TrustCalendar } from '../../tabs/screens/calendar/TrustCalendar.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeCalendar } from './fake-oversight.ts';
import { show } from './show.tsx';

const GET = 'GET /api/schools/lantern-bay/calendar';
const PUT = 'PUT /api/schools/lantern-bay/calendar';
const FILE = 'POST /api/schools/lantern-bay/calendar/file';
const term = (name: string, startOn: string, endOn: string) => ({
  name,
  startOn,
  endOn,
  halfTermStartOn: null,
  halfTermEndOn: null,
});

/** Lantern Bay as the trust, with an INSET day of its own. */
function following(changes: Partial<SchoolCalendarView> = {}): SchoolCalendarView {
  const { terms } = fakeCalendar();
  const trust = { version: '"t7"', terms, closures: ['2026-09-02'] };
  return { version: '"3"', terms, closures: ['2026-09-02', '2026-11-27'], asTrust: true, trust, ...changes };
}

function fromFile(changes: Partial<CalendarImport> = {}): CalendarImport {
  return {
    terms: [term('Autumn 2027', '2027-09-02', '2027-12-17')],
    closures: ['2027-09-02'],
    checks: [{ isWrong: false, message: 'Autumn 2027 has no half term: is it missing?' }],
    notUsed: [{ line: 4, column: 'First day', message: '“31/11/2027” is not a day.' }],
    other: { count: 3, some: ['Sports day', 'Open evening'] },
    outside: 1,
    ...changes,
  };
}

/** The page once it is known who looks, and what day it is. */
function Known() {
  const me = useMe().data;
  return (
    <>
      {me !== undefined && <p>Known</p>}
      <SchoolCalendar school="lantern-bay" />
    </>
  );
}

const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save the dates' }));
const names = () => screen.getAllByLabelText<HTMLInputElement>('Name').map((box) => box.value);

async function choose(name = 'dates.csv', text = 'What,First day') {
  const input = await screen.findByLabelText<HTMLInputElement>('Choose a file', { selector: 'input' });
  fireEvent.change(input, { target: { files: [new File([text], name)] } });
}

describe('term dates from a file', () => {
  it('are shown with what was not used, line by line, and nothing is changed yet', async () => {
    const api = new FakeApi().on(FILE, () => answered(fromFile()));
    show(<SchoolCalendar school="lantern-bay" />, api);
    await choose();
    const terms = await screen.findByRole('list', { name: 'Terms in the file' });
    expect(terms.textContent).toBe('Autumn 2027: 2 Sep 2027 to 17 Dec 2027, no half term');
    expect(screen.getByText(/is not a day/).textContent).toBe('Line 4, First day: “31/11/2027” is not a day.');
    expect(screen.getByText(/3 events are about something else/).textContent).toContain('Open evening and others');
    expect(screen.getByText(/One day without school outside term/)).toBeTruthy();
    expect(names()).toEqual(['Autumn 2026', 'Spring 2027', 'Summer 2027']);
    expect(api.sent(FILE)).toEqual([{ name: 'dates.csv', content: btoa('What,First day') }]);
    expect(api.sent(PUT)).toEqual([]);
  });

  it('come into the fields when they are used, and hold once they are saved', async () => {
    const api = new FakeApi().on(FILE, () => answered(fromFile()));
    show(<SchoolCalendar school="lantern-bay" />, api);
    await choose();
    fireEvent.click(await screen.findByRole('button', { name: 'Use these dates' }));
    expect(names()).toEqual(['Autumn 2026', 'Spring 2027', 'Summer 2027', 'Autumn 2027']);
    expect(screen.getByText(/They hold once you save them/)).toBeTruthy();
    expect(api.sent(PUT)).toEqual([]);
    save();
    await waitFor(() => expect(api.sent(PUT)).toHaveLength(1));
    expect(api.sent(PUT)[0]).toMatchObject({ closures: ['2026-09-01', '2027-01-04', '2027-05-03', '2027-09-02'] });
  });

  it('can be left, and a file without any says so', async () => {
    const api = new FakeApi().on(FILE, () => answered(fromFile({ terms: [], closures: [] })));
    show(<SchoolCalendar school="lantern-bay" />, api);
    await choose();
    expect(await screen.findByText('No term dates that could be used.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Use these dates' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByText(/No term dates that/)).toBeNull());
  });

  it('that is no such file is said in the service’s words', async () => {
    const message = 'This is not a calendar file.';
    const api = new FakeApi().on(FILE, () => refused(400, { code: 'invalid-field', message, field: 'file' }));
    show(<SchoolCalendar school="lantern-bay" />, api);
    await choose('letter.ics');
    expect((await screen.findByRole('alert')).textContent).toContain(message);
  });

  it('is not sent at all when it is too large', async () => {
    const { api } = show(<SchoolCalendar school="lantern-bay" />);
    await choose('photos.csv', 'x'.repeat(650_001));
    expect((await screen.findByRole('alert')).textContent).toContain('too large');
    expect(api.sent(FILE)).toEqual([]);
  });

  it.each([
    ['2026-12-17', ['File', 'Spring']],
    ['2026-12-18', ['File', 'Spring']],
    ['2026-12-19', ['Autumn', 'File', 'Spring']],
  ])('that begin on %s stand beside what they do not overlap', (startOn, expected) => {
    const standing = {
      terms: [term('Autumn', '2026-09-02', '2026-12-18'), term('Spring', '2027-01-05', '2027-03-25')],
      closures: ['2026-11-27'],
    };
    const file = { terms: [term('File', startOn, '2026-12-22')], closures: ['2026-11-27', '2026-10-05'] };
    const { terms, closures } = datesWithFile(standing, file);
    expect(terms.map(({ name }) => name)).toEqual(expected);
    expect(closures).toEqual(['2026-10-05', '2026-11-27']);
  });
});

describe('a school that follows the trust', () => {
  const shown = async (api = new FakeApi().on(GET, () => answered(following()))) => {
    const all = show(<SchoolCalendar school="lantern-bay" />, api);
    await screen.findByRole('switch', { name: 'As the trust' });
    return all;
  };
  const follow = () => screen.getByRole<HTMLInputElement>('switch', { name: 'As the trust' });

  it('is not asked about where the trust has no dates', async () => {
    show(<SchoolCalendar school="lantern-bay" />);
    await screen.findByRole('heading', { name: 'Term dates' });
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('sees which dates are the trust’s and which its own', async () => {
    await shown();
    expect(follow().checked).toBe(true);
    expect(screen.getAllByText('As the trust', { selector: 'span' })).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Remove 27 Nov 2026' }).textContent).toContain('own');
    expect(screen.getByRole('button', { name: 'Remove 2 Sep 2026' }).textContent).not.toContain('own');
  });

  it('may be open when the trust is closed, and close again', async () => {
    await shown();
    fireEvent.click(screen.getByRole('button', { name: 'Remove 2 Sep 2026' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close on 2 Sep 2026 as the trust' }));
    expect(screen.getByRole('button', { name: 'Remove 2 Sep 2026' })).toBeTruthy();
  });

  it('may have a term of its own, and the trust’s again', async () => {
    await shown();
    const [first] = screen.getAllByLabelText('Last day');
    if (first !== undefined) fireEvent.change(first, { target: { value: '2026-12-11' } });
    fireEvent.click(screen.getByRole('button', { name: 'Remove Autumn 2026, as the trust again' }));
    const autumn = screen.getAllByLabelText<HTMLInputElement>('Last day')[0];
    expect(autumn?.value).toBe(following().terms[0]?.endOn);
  });

  it('saves what is to hold, with the version of the trust’s dates that it saw', async () => {
    const { api } = await shown();
    save();
    await waitFor(() => expect(api.sent(PUT)).toHaveLength(1));
    expect(api.sent(PUT)[0]).toMatchObject({ version: '"3"', asTrust: true, trustVersion: '"t7"' });
  });

  it('keeps all its dates when it stops following, and its own days when it begins', async () => {
    const { api } = await shown();
    fireEvent.click(follow());
    save();
    await waitFor(() => expect(api.sent(PUT)).toHaveLength(1));
    expect(api.sent(PUT)[0]).toEqual({
      version: '"3"',
      terms: following().terms,
      closures: ['2026-09-02', '2026-11-27'],
    });
    fireEvent.click(follow());
    expect(screen.getByRole('button', { name: 'Remove 27 Nov 2026' })).toBeTruthy();
  });

  it('saves with the version it was opened with, though a newer one was read meanwhile', async () => {
    let version = '"3"';
    const api = new FakeApi().on(GET, () => answered(following({ version })));
    await shown(api);
    version = '"4"';
    fireEvent.click(await screen.findByRole('button', { name: 'Move to Wed 25 Nov 2026, 13:00' }));
    await waitFor(() => expect(api.asked.filter(({ path }) => path.endsWith('/calendar')).length).toBeGreaterThan(1));
    save();
    await waitFor(() => expect(api.sent(PUT)).toHaveLength(1));
    expect(api.sent(PUT)[0]).toMatchObject({ version: '"3"' });
  });

  it('sees the newest dates once it asks for them', async () => {
    let name = 'Autumn 2026';
    const api = new FakeApi()
      .on(GET, () => answered(following({ terms: [term(name, '2026-09-02', '2026-12-18')] })))
      .on(PUT, () => refused(409, { code: 'stale-version', message: 'Old.' }));
    await shown(api);
    name = 'Michaelmas';
    save();
    fireEvent.click(await screen.findByRole('button', { name: 'Load the newest dates' }));
    await waitFor(() => expect(names()).toEqual(['Michaelmas']));
  });
});

describe('terms that are over', () => {
  it.each([
    ['2026-11-22', 1],
    ['2026-11-23', 2],
  ])('stand behind a button: one until %s leaves %i in sight', async (endOn, count) => {
    const terms = [term('Autumn', '2026-09-02', endOn), term('Spring', '2027-01-05', '2027-03-25')];
    show(
      <Known />,
      new FakeApi().on(GET, () => answered({ version: '"3"', terms, closures: [] })),
    );
    await screen.findByText('Known');
    await waitFor(() => expect(names()).toHaveLength(count));
    if (count === 2) return expect(screen.queryByRole('button', { name: /over$/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show the term that is over' }));
    expect(names()).toEqual(['Autumn', 'Spring']);
  });
});

describe('the trust’s own dates', () => {
  const schools = [
    { key: 'lantern-bay', name: 'Lantern Bay Primary', asTrust: true },
    { key: 'kingsmead', name: 'Kingsmead Academy', asTrust: false },
  ];
  const page = () => answered({ version: '"t7"', terms: fakeCalendar().terms, closures: [], schools });

  it('say who follows them, and list the bookings they strand there', async () => {
    show(<TrustCalendar />, new FakeApi().on('GET /api/trust/calendar', page));
    const who = await screen.findByRole('region', { name: 'Schools' });
    expect(
      within(who)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Lantern Bay Primary: as the trust', 'Kingsmead Academy: its own dates']);
    expect(
      screen.getByRole('heading', { name: 'Bookings on days without school at Lantern Bay Primary' }),
    ).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Move to Wed 25 Nov 2026, 13:00' })).toBeTruthy();
  });

  it('are saved for the trust', async () => {
    const api = new FakeApi().on('GET /api/trust/calendar', page);
    show(<TrustCalendar />, api);
    await screen.findByRole('heading', { name: 'The trust’s term dates' });
    save();
    await waitFor(() => expect(api.sent('PUT /api/trust/calendar')).toHaveLength(1));
    expect(await screen.findByText('Saved.')).toBeTruthy();
  });

  it('say so when they cannot be read', async () => {
    const refusal = () => refused(403, { code: 'not-allowed', message: 'No.' });
    show(<TrustCalendar />, new FakeApi().on('GET /api/trust/calendar', refusal));
    expect(await screen.findByText(/don’t have access/)).toBeTruthy();
  });
});

describe('terms beside others', () => {
  it('come back from the trust once nothing stands in their place', () => {
    const trust = [term('Autumn', '2026-09-02', '2026-12-18'), term('Spring', '2027-01-05', '2027-03-25')];
    expect(termsBeside([], trust)).toEqual(trust);
    expect(termsBeside([term('Long', '2026-09-02', '2027-01-05')], trust)).toHaveLength(1);
  });
});
