import type {
  ChangeMyReminders,
  ChangeSchoolSettings,
  MyReminders,
  ReminderPreview,
  SchoolSettingsView,
} from '../../shared/contract/settings.ts';
import { LANTERN, OWEN, PRIYA, TODAY } from './fake-people.ts';

/** River Tees' questions at a school that has answered one and is silent still. */
export function fakeSettings(changes: Partial<SchoolSettingsView> = {}): SchoolSettingsView {
  return {
    school: LANTERN,
    policy: { id: 'river-tees', name: 'River Tees Multi-Academy Trust' },
    today: TODAY,
    version: '"1"',
    positions: [
      {
        id: 'record-signed',
        about: 'Whether the record is signed',
        asks: 'Is the record of a session signed?',
        rules: ['R-18'],
        options: [
          { value: false, label: 'Nobody signs it', means: 'The record is complete once it is shared.' },
          { value: true, label: 'Supervisor and supervisee sign it', means: 'Signature lines are added.' },
        ],
        number: null,
        value: false,
        usual: false,
        since: null,
      },
      {
        id: 'sample-audit-months',
        about: 'Months between sample audits of action plans',
        asks: 'How often does the safeguarding team sample action plans?',
        rules: ['R-23'],
        options: [],
        number: { from: 1, to: 24, unit: 'months between samples', means: 'The next date follows from the last one.' },
        value: null,
        usual: null,
        since: null,
      },
      {
        id: 'policy-review',
        about: 'What “biannually” means',
        asks: 'How often is the policy itself reviewed?',
        rules: ['R-25'],
        options: [
          { value: 'every six months', label: 'Every six months', means: 'Twice a year.' },
          { value: 'every two years', label: 'Every two years', means: 'Once in two years.' },
        ],
        number: null,
        value: 'every two years',
        usual: null,
        since: { on: '2026-10-05', by: PRIYA.name },
      },
    ],
    reminders: { sendAt: '08:00', until: '17:30', goLiveOn: null, snoozeLimit: 3, snoozeDays: 21 },
    lists: [
      {
        id: 'alsoEntitled',
        title: 'Who else needs supervision here',
        says: 'Roles, and words of job titles.',
        byPolicy: ['lead', 'deputy lead'],
        offered: ['class teacher', 'teaching assistant'],
        own: ['receptionist'],
      },
      { id: 'competencies', title: 'What supervisors bring here', says: '', byPolicy: [], offered: [], own: [] },
    ],
    reviews: [
      {
        id: 'policyReviewedOn',
        asks: 'When was your supervision policy last reviewed?',
        lastOn: '2026-09-01',
        nextOn: '2028-09-01',
      },
      {
        id: 'actionPlansSampledOn',
        asks: 'When did the safeguarding team last sample action plans?',
        lastOn: null,
        nextOn: null,
      },
    ],
    beginning: null,
    broken: [],
    changes: [{ at: '2026-10-05T09:12:00Z', by: PRIYA.name, what: 'What “biannually” means: Every two years' }],
    ...changes,
  };
}

export function fakePreview(changes: Partial<ReminderPreview> = {}): ReminderPreview {
  return {
    on: TODAY,
    isSchoolDay: true,
    nextSchoolDayOn: null,
    kinds: [{ kind: 'supervision', words: 'Supervision that is due or overdue', count: 3 }],
    people: [
      { id: OWEN.id, name: OWEN.name, count: 1 },
      { id: PRIYA.id, name: PRIYA.name, count: 2 },
    ],
    ...changes,
  };
}

export function fakeMyReminders(changes: Partial<MyReminders> = {}): MyReminders {
  return {
    remindAt: null,
    weeklyOn: null,
    school: { name: LANTERN.name, sendAt: '08:00', until: '17:30', isLive: true },
    kinds: [
      {
        id: 'supervision',
        words: 'Supervision that is due or overdue',
        isOn: true,
        duty: 'Supervision is an entitlement.',
      },
      { id: 'prepare', words: 'A session in two days to prepare for', isOn: true, duty: null },
    ],
    isBroken: false,
    ...changes,
  };
}

/** The same settings once a change is in. */
export function changedSettings({ positions = [], reminders = {} }: ChangeSchoolSettings): SchoolSettingsView {
  const before = fakeSettings();
  return {
    ...before,
    version: '"2"',
    positions: before.positions.map((position) => {
      const asked = positions.find(({ id }) => id === position.id);
      return asked === undefined ? position : { ...position, value: asked.value, since: { on: TODAY, by: PRIYA.name } };
    }),
    reminders: { ...before.reminders, goLiveOn: reminders.goLiveOn ?? before.reminders.goLiveOn },
  };
}

/** The same preferences once they are saved. */
export function changedReminders({ remindAt, weeklyOn, offKinds }: ChangeMyReminders): MyReminders {
  const before = fakeMyReminders();
  const kinds = before.kinds.map((kind) => ({ ...kind, isOn: !offKinds.includes(kind.id) }));
  return { ...before, remindAt, weeklyOn, kinds };
}
