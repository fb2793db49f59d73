import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ImportCheck } from '../../shared/contract/import.ts';
import type { PeoplePage } from '../../shared/contract/people-page.ts';
import { Import } from '../../tabs/screens/people/Import.tsx';
import { People } from '../../tabs/screens/people/People.tsx';
import { Person } from '../../tabs/screens/people/Person.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { KINGSMEAD, LANTERN, TODAY } from './fake-people.ts';
import { ADA, fakePersonLine } from './fake-person.ts';
import { show } from './show.tsx';

const PEOPLE: PeoplePage = {
  today: TODAY,
  schools: [LANTERN, KINGSMEAD],
  people: [
    fakePersonLine('Ada Marsh', { needsSupervisor: true, jobTitle: 'Deputy DSL' }),
    fakePersonLine('Ben Moss', { isSupervisor: true, standing: ['school lead'], training: 'overdue' }),
    fakePersonLine('Cora Lane', { schools: [KINGSMEAD.key], away: { key: 'x', fromOn: '2026-11-01', toOn: null } }),
    fakePersonLine('Dan Ash', { leftOn: '2026-10-30', isOpenEnded: true, isSupervisor: true }),
  ],
  mayArrangeAt: [LANTERN.key],
};

const FOUND: ImportCheck = {
  people: { added: 3, changed: 1, unchanged: 2 },
  arrangements: { added: 1, unchanged: 0 },
  contracts: { added: 0, unchanged: 0 },
  sessions: { added: 0, unchanged: 0 },
  cover: { added: 0, unchanged: 0 },
  absences: { added: 0, changed: 0, unchanged: 0 },
  added: ['Gita Rao, DSL'],
  changed: ['Ada Marsh: job title'],
  problems: [{ sheet: 'People', line: 14, column: 'Email', text: '“gita at school” is not an e-mail address.' }],
  problemCount: 1,
  followCount: 0,
  notes: [],
  noteCount: 0,
  left: 5,
};

const names = () =>
  screen.getAllByRole('link').flatMap((one) => (one.textContent?.match(/^(Ada|Ben|Cora|Dan) /) ? one.textContent : []));

describe('the people', () => {
  const open = (page = PEOPLE) =>
    show(
      <People />,
      new FakeApi().on('GET /api/people', () => answered(page)),
    );

  it('are said to be for leads where somebody may not see them', async () => {
    show(
      <People />,
      new FakeApi().on('GET /api/people', () => refused(403, { code: 'not-allowed', message: 'People are added by…' })),
    );
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add somebody' })).toBeNull();
  });

  it('are those who are here, and whoever needs a supervisor is named first', async () => {
    open();
    expect(await screen.findByText('1 person needs a supervisor.')).toBeTruthy();
    expect(names()).toEqual(['Ada Marsh', 'Ben Moss', 'Cora Lane']);
    fireEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(names()).toEqual(['Ada Marsh']);
  });

  it('are found by name, school, role and state, and the count is announced', async () => {
    open();
    fireEvent.change(await screen.findByRole('searchbox', { name: 'Name, job or school' }), {
      target: { value: 'dsl' },
    });
    expect(names()).toEqual(['Ada Marsh']);
    expect(screen.getByRole('status').textContent).toBe('1 person');
    fireEvent.change(screen.getByRole('searchbox', { name: 'Name, job or school' }), { target: { value: '' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'School' }), { target: { value: KINGSMEAD.key } });
    expect(names()).toEqual(['Cora Lane']);
    fireEvent.change(screen.getByRole('combobox', { name: 'School' }), { target: { value: '' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'State' }), { target: { value: 'open' } });
    expect(names()).toEqual(['Dan Ash']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Role' }), { target: { value: 'supervised' } });
    expect(screen.getByText('Nobody matches.')).toBeTruthy();
  });

  it('are found by all the words typed, whatever they are about and in whatever order, names first; Enter goes to them', async () => {
    const people = [
      fakePersonLine('Cora Adair', { jobTitle: 'Zonal lead' }),
      fakePersonLine('Ben Moss', { schools: [KINGSMEAD.key], standing: ['head'] }),
      fakePersonLine('Ada Zoë-Marsh'),
    ];
    open({ ...PEOPLE, people });
    const search = await screen.findByRole('searchbox', { name: 'Name, job or school' });
    const typed = (value: string) => {
      fireEvent.change(search, { target: { value } });
      return names();
    };
    expect(typed('head kings')).toEqual(['Ben Moss']);
    expect(typed('zo')).toEqual(['Ada Zoë-Marsh', 'Cora Adair']);
    expect(typed('zoe ada')).toEqual(['Ada Zoë-Marsh']);
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(document.activeElement?.textContent).toBe('Ada Zoë-Marsh');
    expect(typed('zoe kings')).toEqual([]);
  });

  it('are nobody yet on the first day', async () => {
    open({ ...PEOPLE, people: [] });
    expect(await screen.findByText(/Nobody is here yet/)).toBeTruthy();
  });

  it('are added by address; what is wrong stands at its field and what was typed stays', async () => {
    const api = new FakeApi()
      .on('GET /api/people', () => answered(PEOPLE))
      .on('POST /api/people', () =>
        refused(400, { code: 'invalid-field', message: 'Fill in the column Object ID.', field: 'objectId' }),
      );
    show(<People />, api);
    fireEvent.click(await screen.findByRole('button', { name: 'Add somebody' }));
    fireEvent.change(await screen.findByRole('textbox', { name: /E-mail address/ }), {
      target: { value: 'g@x.example' },
    });
    fireEvent.change(screen.getByRole('textbox', { name: /^Name/ }), { target: { value: 'Gita' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('textbox', { name: /Object ID/ })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: /E-mail address/ })).toHaveProperty('value', 'g@x.example');
    expect(api.sent('POST /api/people')).toEqual([
      { email: 'g@x.example', name: 'Gita', jobTitle: '', objectId: '', school: LANTERN.key },
    ]);
  });
});

describe('somebody’s page', () => {
  const open = (page = ADA) => {
    const api = new FakeApi()
      .on('GET /api/people/ada', () => answered(page))
      .on('PATCH /api/people/ada', () => answered(page))
      .on('POST /api/people/ada/absences', () => answered(page));
    show(<Person id="ada" />, api);
    return api;
  };

  it('sends only what was changed', async () => {
    const api = open();
    const save = (await screen.findAllByRole('button', { name: 'Save' }))[0];
    expect(save).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByRole('textbox', { name: 'Job title' }), { target: { value: 'DSL' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'school lead' }));
    if (save !== undefined) fireEvent.click(save);
    await waitFor(() =>
      expect(api.sent('PATCH /api/people/ada')).toEqual([{ jobTitle: 'DSL', standing: ['school lead'] }]),
    );
  });

  it('ends an absence that is under way under its own key', async () => {
    const api = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Change From 2 Nov 2026, end not known' }));
    fireEvent.change(screen.getByLabelText('Last day away'), { target: { value: '2026-11-20' } });
    fireEvent.click(screen.getAllByRole('button', { name: 'Save' }).at(-1) ?? document.body);
    await waitFor(() =>
      expect(api.sent('POST /api/people/ada/absences')).toEqual([
        { key: 'absence-1', fromOn: '2026-11-02', toOn: '2026-11-20' },
      ]),
    );
  });

  it('says what is open when somebody leaves, with the way to hand it over', async () => {
    open({ ...ADA, person: { ...ADA.person, leftOn: '2026-11-27' } });
    expect(await screen.findByText(/Their last day is 27 Nov 2026/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Hand over' }).getAttribute('href')).toBe('#/arrangements/a-1');
    expect(screen.getByText(/needs another line manager/)).toBeTruthy();
  });

  it('leads to no page that the caller may not open', async () => {
    const [first] = ADA.arrangements;
    open({ ...ADA, arrangements: first === undefined ? [] : [{ ...first, mayOpen: false }] });
    expect(await screen.findByText('Supervises Cora Lane')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Cora Lane/ })).toBeNull();
  });

  it('enters a last day', async () => {
    const api = open();
    const button = await screen.findByRole('button', { name: 'Enter that Ada Marsh leaves' });
    expect(button).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('Their last day here'), { target: { value: TODAY } });
    fireEvent.click(button);
    await waitFor(() => expect(api.sent('PATCH /api/people/ada')).toEqual([{ leftOn: TODAY }]));
  });
});

describe('bringing a sheet in', () => {
  const file = new File(['Name,Email,School\n'], 'people.csv', { type: 'text/csv' });
  const open = async (api: FakeApi) => {
    show(
      <Import />,
      api.on('GET /api/people', () => answered(PEOPLE)),
    );
    await screen.findByRole('heading', { name: 'Bring in from a sheet' });
    fireEvent.change(screen.getByLabelText('Choose a file', { selector: 'input' }), { target: { files: [file] } });
  };

  it('says in words why a file cannot be read', async () => {
    const message = 'This file is not a spreadsheet. Choose an Excel workbook (.xlsx) or a CSV file.';
    await open(
      new FakeApi().on('POST /api/import/check', () => refused(400, { code: 'invalid-field', message, field: 'file' })),
    );
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bring in what can be read' })).toBeNull();
  });

  it('shows what would be done and what is wrong where, and writes nothing by itself', async () => {
    const api = new FakeApi().on('POST /api/import/check', () => answered(FOUND));
    await open(api);
    expect(await screen.findByText('3 to be added, 1 to be changed, 2 here already')).toBeTruthy();
    expect(screen.getByText('People, line 14, column Email:')).toBeTruthy();
    expect(screen.getByText('1 thing to put right')).toBeTruthy();
    expect(api.sent('POST /api/import/run')).toEqual([]);
    expect(api.sent('POST /api/import/check')).toEqual([{ name: 'people.csv', content: btoa('Name,Email,School\n') }]);
  });

  it('says what is wrong on many lines once, with all of them', async () => {
    const text = 'There is no school called “Lanterm Bay” here.';
    const problems = [2, 3, 4, 9, 11, 12].map((at) => ({ sheet: 'People', line: at, column: 'School', text }));
    const whole = { sheet: 'Lunch', line: null, column: null, text: 'This sheet was not read.' };
    const found = { ...FOUND, problems, problemCount: 6, notes: [whole], noteCount: 1 };
    await open(new FakeApi().on('POST /api/import/check', () => answered(found)));
    expect(await screen.findByText('People, lines 2 to 4, 9, 11, 12, column School:')).toBeTruthy();
    expect(screen.getAllByText(text, { exact: false })).toHaveLength(1);
    expect(screen.getByText('Lunch:')).toBeTruthy();
  });

  it('brings it in part by part, then leads to each school’s settings', async () => {
    const parts = [3, 1, 0];
    const api = new FakeApi()
      .on('POST /api/import/check', () => answered(FOUND))
      .on('POST /api/import/run', () => answered({ ...FOUND, left: parts.shift() ?? 0 }));
    await open(api);
    fireEvent.click(await screen.findByRole('button', { name: 'Bring in what can be read' }));
    expect(await screen.findByText('Everything that can be read is in')).toBeTruthy();
    expect(api.sent('POST /api/import/run')).toHaveLength(3);
    expect(screen.getByRole('link', { name: `Settings of ${LANTERN.name}` })).toBeTruthy();
  });

  it('can be gone on with after it was cut off', async () => {
    let tries = 0;
    const api = new FakeApi()
      .on('POST /api/import/check', () => answered(FOUND))
      .on('POST /api/import/run', () => {
        tries += 1;
        return tries === 2
          ? refused(503, { code: 'unavailable', message: 'Microsoft 365 cannot be reached just now.' })
          : answered({ ...FOUND, left: tries === 1 ? 3 : 0 });
      });
    await open(api);
    fireEvent.click(await screen.findByRole('button', { name: 'Bring in what can be read' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Go on' }));
    expect(await screen.findByText('Everything that can be read is in')).toBeTruthy();
  });

  it('takes a group’s people as a file to be looked at, or says whom to ask', async () => {
    const api = new FakeApi()
      .on('POST /api/import/check', () => answered(FOUND))
      .on('GET /api/import/groups?name=Pas', () => answered({ groups: [{ id: 'g-1', name: 'Pastoral team' }] }))
      .on('POST /api/import/groups', () => answered({ name: 'group.xlsx', contentType: 'x', content: 'AAAA' }));
    await open(api);
    await screen.findByText('1 thing to put right');
    fireEvent.click(screen.getByRole('button', { name: /Show: Or take the people of a group/ }));
    fireEvent.change(screen.getByRole('textbox', { name: /begins with/ }), { target: { value: 'Pas' } });
    fireEvent.click(screen.getByRole('button', { name: 'Find the group' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Look at Pastoral team' }));
    await waitFor(() => expect(api.sent('POST /api/import/check')).toHaveLength(2));
    expect(api.sent('POST /api/import/check')[1]).toEqual({ name: 'group.xlsx', content: 'AAAA' });
  });
});
