import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dueCommand } from '../../../bot/commands/due-command.ts';
import { remindCommand } from '../../../bot/commands/remind-command.ts';
import { readTrustInput } from '../../../bot/commands/trust-input.ts';
import { inputFor, TERMS } from './invented-trust.ts';

/** The worked example of clocks.md section 8, character for character. */
const EXAMPLE = `{ "schools": [ { "key": "s1", "policy": "jmat", "calendar": {
      "terms": [ { "name": "Autumn 2026", "startOn": "2026-09-02", "endOn": "2026-12-18", "halfTermStartOn": "2026-10-26", "halfTermEndOn": "2026-10-30" } ],
      "closures": [ "2026-11-27" ] } } ],
  "arrangements": [ { "key": "a1", "school": "s1", "kind": "one-to-one", "supervisors": [ "p1" ], "cover": [ { "person": "p4", "fromOn": "2026-11-02", "toOn": "2026-12-18" } ],
      "supervisees": [ "p2" ], "joined": { "p2": "2026-09-02" }, "lineManager": "p3", "startedOn": "2026-09-02", "endedOn": null, "interval": null,
      "interim": { "interval": { "weeks": 3 }, "untilOn": "2026-12-18" },
      "contract": { "signedOn": "2026-09-10", "lastReviewedOn": null, "reviewOn": "2027-09-10" },
      "sessions": [ { "on": "2026-10-07", "formality": "formal", "kind": "one-to-one", "status": "held", "missedBy": null, "attended": null } ],
      "children": [ { "reference": "c1", "plan": "CIN", "sinceOn": "2026-09-20", "closedOn": null, "discussedOn": [ "2026-10-07" ] } ] } ],
  "absences": [ { "person": "p2", "fromOn": "2026-10-12", "toOn": "2026-10-16" } ] }`;
const ANSWER = `{ "at": "2026-12-07", "arrangements": [ { "key": "a1", "state": "overdue", "cover": null,
    "clocks": [ { "id": "half-termly", "supervisee": "p2", "child": null, "dueOn": "2026-12-18", "state": "due soon" },
                { "id": "interim", "supervisee": "p2", "child": null, "dueOn": "2026-11-02", "state": "overdue" } ],
    "contract": { "state": "ok", "reviewOn": "2027-09-10", "reviewState": "ok" }, "missedPairs": 0 } ] }`;
const FIRST_REMINDER = `{ "recipient": "p2", "kind": "supervision", "stage": 43, "arrangement": "a1", "supervisee": "p2", "dueOn": "2026-11-02" }`;

/** JSON without the white space between its tokens; every name and value stays in its order. */
const close = (json: string) => JSON.stringify(JSON.parse(json));

let folder = '';
let file = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'due-'));
  file = join(folder, 'input.json');
  await writeFile(file, EXAMPLE);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(command: typeof dueCommand, ...args: string[]) {
  const said: string[] = [];
  const answered: string[] = [];
  const exitCode = await command(args, { answer: (text) => answered.push(text), say: (text) => said.push(text) });
  return { exitCode, stdout: answered.join(''), stderr: said.join('\n') };
}

describe('npm run due', () => {
  test('prints the worked example', async () => {
    const { exitCode, stdout, stderr } = await run(dueCommand, '--at', '2026-12-07', '--input', file, '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(`${close(ANSWER)}\n`);
  });
  test('as a process prints only the JSON and takes a local date and time', async () => {
    const args = ['bot/commands/due.ts', '--at', '2026-12-07T23:30', '--input', file, '--json'];
    const { stdout } = await promisify(execFile)('node_modules/.bin/tsx', args);
    expect(stdout).toBe(`${close(ANSWER)}\n`);
  }, 20_000);
  test('prints a list for a range of days, both ends included', async () => {
    const { stdout } = await run(dueCommand, '--from', '2026-12-06', '--to', '2026-12-08', '--input', file, '--json');
    const days: { at: string }[] = JSON.parse(stdout);
    expect(days.map(({ at }) => at)).toEqual(['2026-12-06', '2026-12-07', '2026-12-08']);
    expect(JSON.stringify(days[1])).toBe(close(ANSWER));
  });
  test('prints a table for people', async () => {
    const { stdout } = await run(dueCommand, '--at', '2026-12-07', '--input', file);
    expect(stdout).toContain('7 Dec 2026');
    expect(stdout).toMatch(/a1 +overdue .*half-termly +p2 +18 Dec 2026 +due soon\n.*interim +p2 +2 Nov 2026 +overdue/);
  });
});

describe('npm run remind --dry-run', () => {
  test('prints the worked example, supervisee first, then supervisor and cover', async () => {
    const { exitCode, stdout } = await run(remindCommand, '--at', '2026-12-15', '--dry-run', '--input', file, '--json');
    const answer: { at: string; reminders: { recipient: string }[] } = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(answer.at).toBe('2026-12-15');
    expect(JSON.stringify(answer.reminders[0])).toBe(close(FIRST_REMINDER));
    expect(answer.reminders.map(({ recipient }) => recipient)).toEqual(['p2', 'p1', 'p4']);
  });
  test('prints an empty list for a day without reminders', async () => {
    const { stdout } = await run(
      remindCommand,
      '--from',
      '2026-12-12',
      '--to',
      '2026-12-14',
      '--dry-run',
      '--input',
      file,
      '--json',
    );
    expect(JSON.parse(stdout)).toEqual(['2026-12-12', '2026-12-13', '2026-12-14'].map((at) => ({ at, reminders: [] })));
  });
  test('sends nothing from a file', async () => {
    expect(await run(remindCommand, '--at', '2026-12-15', '--input', file)).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('bad arguments end with exit code 2 and say which', () => {
  const bad: readonly (readonly [string[], string])[] = [
    [['--at', '2026-02-30'], '--at'],
    [['--at', 'tomorrow'], '--at'],
    [['--at', '2026-12-07T25:00'], '--at'],
    [['--from', '2026-12-07'], '--from and --to'],
    [['--from', '2026-12-07', '--to', '2026-12-06'], '--to'],
    [['--at', '2026-12-07', '--from', '2026-12-07', '--to', '2026-12-08'], '--at'],
    [['--when', '2026-12-07'], '--when'],
    [['2026-12-07'], '2026-12-07'],
    [['--input', 'nowhere.json'], 'nowhere.json cannot be read'],
    [['--input', 'README.md', '--at', '2026-12-07'], 'input'],
  ];
  test.each(bad)('%j', async (args, words) => {
    for (const command of [dueCommand, remindCommand]) {
      const { exitCode, stdout, stderr } = await run(
        command,
        ...args,
        ...(command === remindCommand ? ['--dry-run'] : []),
      );
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(words);
    }
  });
});

type Edit = (input: ReturnType<typeof parsed>) => unknown;

function parsed() {
  const input: Record<'schools' | 'arrangements' | 'absences', Record<string, unknown>[]> = JSON.parse(
    JSON.stringify(inputFor({ policy: 'jmat' })),
  );
  return input;
}

function pathOf(edit: Edit): string {
  const input = parsed();
  const read = readTrustInput(edit(input) ?? input);
  return read.ok ? 'no bad value' : read.issue.path;
}

const term =
  (...edits: readonly (readonly [number, object])[]): Edit =>
  (input) => {
    const terms = TERMS.map((one, index) =>
      Object.assign({}, one, ...edits.filter(([at]) => at === index).map(([, edit]) => edit)),
    );
    Object.assign(input.schools[0] ?? {}, { calendar: { terms, closures: [] } });
  };
const arranged =
  (more: object): Edit =>
  (input) => {
    Object.assign(input.arrangements[0] ?? {}, more);
  };
const session = { on: '2026-10-07', formality: 'formal', kind: 'one-to-one', status: 'held' };
const child = { reference: 'c1', plan: 'CIN', sinceOn: '2026-09-20', discussedOn: [] };

describe('the first bad value of the input is named by its path', () => {
  const TERM_1 = 'schools[0].calendar.terms[1]';
  const A = 'arrangements[0]';
  const cases: readonly (readonly [string, Edit, string])[] = [
    ['nothing wrong', () => undefined, 'no bad value'],
    ['not an object', () => [], 'input'],
    ['a date that does not exist', term([1, { startOn: '2027-02-29' }]), `${TERM_1}.startOn`],
    ['a date with a time', term([1, { endOn: '2027-03-25T00:00' }]), `${TERM_1}.endOn`],
    ['overlapping terms', term([1, { startOn: '2026-12-18' }]), `${TERM_1}.startOn`],
    ['terms that touch', term([1, { startOn: '2026-12-19' }]), 'no bad value'],
    ['a break without an end', term([1, { halfTermEndOn: null }]), `${TERM_1}.halfTermEndOn`],
    ['a break without a start', term([1, { halfTermStartOn: undefined }]), `${TERM_1}.halfTermStartOn`],
    ['a break before its term', term([1, { halfTermStartOn: '2027-01-03' }]), `${TERM_1}.halfTermStartOn`],
    ['a break after its term', term([1, { halfTermEndOn: '2027-03-26' }]), `${TERM_1}.halfTermEndOn`],
    ['a break that ends before it begins', term([1, { halfTermEndOn: '2027-02-14' }]), `${TERM_1}.halfTermEndOn`],
    ['a term that ends before it begins', term([1, { endOn: '2027-01-03' }]), `${TERM_1}.endOn`],
    ['an unknown key in a term', term([1, { notes: '' }]), `${TERM_1}.notes`],
    ['an unknown key at the top', (input) => ({ ...input, people: [] }), 'people'],
    [
      'an unknown policy',
      (input) => Object.assign(input.schools[0] ?? {}, { policy: 'other' }) && undefined,
      'schools[0].policy',
    ],
    ['an unknown key of an arrangement', arranged({ note: 'x' }), `${A}.note`],
    ['an arrangement of an unknown school', arranged({ school: 's9' }), `${A}.school`],
    ['a kind that is not one', arranged({ kind: 'pair' }), `${A}.kind`],
    ['no start', arranged({ startedOn: null }), `${A}.startedOn`],
    ['an interval under 1', arranged({ interval: { weeks: 0 } }), `${A}.interval.weeks`],
    ['an interval of half a month', arranged({ interval: { months: 0.5 } }), `${A}.interval.months`],
    ['an interval of both', arranged({ interval: { weeks: 1, months: 1 } }), `${A}.interval.months`],
    ['an interval of neither', arranged({ interval: {} }), `${A}.interval`],
    ['an interval of days', arranged({ interval: { days: 3 } }), `${A}.interval.days`],
    [
      'an interim interval under 1',
      arranged({ interim: { interval: { months: -1 }, untilOn: '2026-12-18' } }),
      `${A}.interim.interval.months`,
    ],
    [
      'a status that is not one',
      arranged({ sessions: [session, { ...session, status: 'booked' }] }),
      `${A}.sessions[1].status`,
    ],
    [
      'a missedBy that is not one',
      arranged({ sessions: [{ ...session, missedBy: 'nobody' }] }),
      `${A}.sessions[0].missedBy`,
    ],
    ['a plan that is not one', arranged({ children: [{ ...child, plan: 'cin' }] }), `${A}.children[0].plan`],
    ['a joining date that is none', arranged({ joined: { p2: 'soon' } }), `${A}.joined.p2`],
    [
      'an absence that ends before it begins',
      (input) => ({ ...input, absences: [{ person: 'p2', fromOn: '2026-10-02', toOn: '2026-10-01' }] }),
      'absences[0].toOn',
    ],
  ];
  test.each(cases)('%s', (_name, edit, path) => {
    expect(pathOf(edit)).toBe(path);
  });
  test('in the order of the input, whatever kind of wrong it is', () => {
    const both = term([1, { startOn: '2026-12-18' }], [3, { endOn: 'never' }]);
    expect(pathOf(both)).toBe(`${TERM_1}.startOn`);
    const sooner = term([0, { endOn: 'never' }], [2, { startOn: '2027-03-25' }]);
    expect(pathOf(sooner)).toBe('schools[0].calendar.terms[0].endOn');
    const laterSchool: Edit = (input) => {
      arranged({ kind: 'pair' })(input);
      term([1, { halfTermEndOn: null }])(input);
    };
    expect(pathOf(laterSchool)).toBe(`${TERM_1}.halfTermEndOn`);
    const upsideDown: Edit = ({ schools }) => ({ absences: [{ person: 1 }], arrangements: [{}], schools });
    expect(pathOf(upsideDown)).toBe('absences[0].person');
  });
  test('is printed with what is wrong, and nothing goes to standard output', async () => {
    const bad = join(folder, 'bad.json');
    await writeFile(bad, JSON.stringify(inputFor({ policy: 'jmat', arrangement: { interval: { weeks: 0 } } })));
    const { exitCode, stdout, stderr } = await run(dueCommand, '--at', '2026-12-07', '--input', bad, '--json');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe('arrangements[0].interval.weeks: must be at least 1');
  });
});

describe('what may be null or absent', () => {
  const optional = {
    interval: null,
    interim: null,
    contract: null,
    cover: null,
    children: null,
    joined: null,
    endedOn: null,
    lineManager: null,
  };
  test('is accepted either way', () => {
    expect(pathOf(arranged(optional))).toBe('no bad value');
    const sessions = [{ ...session, missedBy: null, attended: null }, session];
    const children = [{ ...child, closedOn: null }, child];
    const cover = [
      { person: 'p4', fromOn: '2026-11-02', toOn: null },
      { person: 'p4', fromOn: '2026-11-02' },
    ];
    expect(pathOf(arranged({ sessions, children, cover }))).toBe('no bad value');
  });
});
