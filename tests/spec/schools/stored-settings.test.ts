import { describe, expect, it } from 'vitest';
import {
  readPersonSettings,
  readSchoolSettings,
  readTrustSettings,
  withSettings,
} from '../../../shared/contract/stored-settings.ts';
import { Temporal } from '../../../shared/domain/dates.ts';
import {
  DEFAULT_PERSON_SETTINGS,
  DEFAULT_SCHOOL_SETTINGS,
  DEFAULT_TRUST_SETTINGS,
  isLiveOn,
} from '../../../shared/domain/schools/school-settings.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('settings as they are stored', () => {
  it('are the defaults where nothing was ever set: eight to half past five, and silent', () => {
    expect(readSchoolSettings(null)).toEqual({ settings: DEFAULT_SCHOOL_SETTINGS, broken: [] });
    expect(readSchoolSettings(null).settings.reminders).toEqual({
      sendAt: '08:00',
      until: '17:30',
      goLiveOn: null,
      snoozeLimit: 3,
      snoozeDays: 21,
    });
    expect(readTrustSettings(null)).toEqual({ settings: DEFAULT_TRUST_SETTINGS, broken: [] });
    expect(readTrustSettings(null).settings.mailAllowed).toBe(false);
    expect(readPersonSettings(null)).toEqual({ settings: DEFAULT_PERSON_SETTINGS, broken: [] });
  });

  it('fall back field by field where a value cannot be understood, and say which', () => {
    const text = JSON.stringify({
      choices: [
        { policy: 'hscb', position: 'record-signed', value: true, fromOn: '2026-11-23', by: 'sid' },
        { policy: 'nobody-s', position: 'record-signed', value: true, fromOn: '2026-11-23', by: 'sid' },
      ],
      reminders: { sendAt: '8 o’clock', until: '16:00', goLiveOn: '2026-02-30' },
      policyReviewedOn: 'last year',
    });
    const { settings, broken } = readSchoolSettings(text);
    expect(broken).toEqual(['choices', 'policyReviewedOn', 'reminders.sendAt', 'reminders.goLiveOn']);
    expect(settings.reminders).toEqual({ ...DEFAULT_SCHOOL_SETTINGS.reminders, until: '16:00' });
    expect(settings.choices.map((one) => [one.policy, one.fromOn.toString()])).toEqual([['hscb', '2026-11-23']]);
  });

  it('are the defaults altogether where the text is no JSON or no object', () => {
    for (const text of ['{', '[1]', '"08:00"', '']) {
      expect(readSchoolSettings(text)).toEqual({ settings: DEFAULT_SCHOOL_SETTINGS, broken: ['everything'] });
      expect(readTrustSettings(text).broken).toEqual(['everything']);
      expect(readPersonSettings(text).broken).toEqual(['everything']);
    }
  });

  it('keep what they do not know when they are written, and read back what was written', () => {
    const stored = JSON.stringify({ chair: 'person-7', mailAllowed: false });
    const written = withSettings(stored, { mailAllowed: true, secondApprover: false });
    expect(JSON.parse(written)).toEqual({ chair: 'person-7', mailAllowed: true, secondApprover: false });

    const settings = {
      ...DEFAULT_SCHOOL_SETTINGS,
      choices: [
        { policy: 'temple', position: 'paper-original', value: 'x', fromOn: day('2026-11-23'), by: 'sid' },
      ] as const,
      reminders: { ...DEFAULT_SCHOOL_SETTINGS.reminders, goLiveOn: day('2026-11-30') },
    };
    const read = readSchoolSettings(withSettings(null, settings));
    expect(read.broken).toEqual([]);
    expect(read.settings.reminders.goLiveOn?.toString()).toBe('2026-11-30');
    expect(read.settings.choices[0]?.fromOn.toString()).toBe('2026-11-23');
  });

  it('let a person be reminded at a time, on one day of the week', () => {
    const read = (value: unknown) => readPersonSettings(JSON.stringify(value));
    expect(read({ remindAt: '12:15', weeklyOn: 5 }).settings).toEqual({
      remindAt: '12:15',
      weeklyOn: 5,
      offKinds: [],
    });
    expect(read({ remindAt: '24:00', weeklyOn: 8 }).broken).toEqual(['remindAt', 'weeklyOn']);
  });
});

describe('a school goes live', () => {
  const live = (goLiveOn: string | null, on: string) =>
    isLiveOn({ goLiveOn: goLiveOn === null ? null : day(goLiveOn) }, day(on));
  it('on its day and not the day before; without a day it stays silent', () => {
    expect(live('2026-11-30', '2026-11-29')).toBe(false);
    expect(live('2026-11-30', '2026-11-30')).toBe(true);
    expect(live('2026-11-30', '2026-12-01')).toBe(true);
    expect(live(null, '2030-01-01')).toBe(false);
  });
});
