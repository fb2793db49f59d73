import type { SchoolSettingsView, SettingPosition } from '../../../shared/contract/settings.ts';
import { readSchoolSettings } from '../../../shared/contract/stored-settings.ts';
import { mayChangeSettings } from '../../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { School, SchoolKey } from '../../../shared/domain/schools/school.ts';
import type { ReadSettings, SchoolSettings } from '../../../shared/domain/schools/school-settings.ts';
import { chosenAt, openPositions } from '../../../shared/policies/choices.ts';
import { packOf } from '../../../shared/policies/index.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import type { Position } from '../../../shared/policies/positions.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { schoolSettingKey } from '../steps/settings-of.ts';
import { moment } from '../views/session-summary.ts';
import { beginningView } from './beginning-view.ts';
import { changeWords } from './change-words.ts';
import { ownLists } from './own-lists.ts';
import { reviewDates } from './review-dates.ts';
import { settingsChanges } from './settings-audit.ts';
import { personIn, trailWords } from './trail-words.ts';

/** A school with what it has settled, as stored. */
export interface SchoolInPlace {
  readonly school: School;
  readonly pack: PolicyPack;
  readonly text: string | null;
  readonly version: string | null;
  readonly read: ReadSettings<SchoolSettings>;
}

/** A school's settings for whoever may change them: its lead, its head, a trust lead, an administrator. Refuses first; then `not-found`. */
export async function settingsInPlace(ports: Ports, actor: Actor, key: SchoolKey): Promise<Result<SchoolInPlace>> {
  const decision = mayChangeSettings(actor.person, key, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const school = (await ports.register.schools()).find((one) => one.key === key);
  const pack = school === undefined ? undefined : packOf(school.policy, school.policyVersion);
  if (school === undefined || pack === undefined) return refuse('not-found', 'There is no such school.');
  const stored = await ports.settings.read(schoolSettingKey(key));
  const text = stored?.value ?? null;
  return ok({ school, pack, text, version: stored?.version ?? null, read: readSchoolSettings(text) });
}

/** The settings page of a school: what the policy leaves to it, reminders' hours, and who changed what. */
export async function readSchoolSettingsPage(
  ports: Ports,
  actor: Actor,
  key: SchoolKey,
): Promise<Result<SchoolSettingsView>> {
  const found = await settingsInPlace(ports, actor, key);
  return found.ok ? ok(await settingsView(ports, actor, found.value)) : found;
}

/** The page of settings already read and allowed. */
export async function settingsView(ports: Ports, actor: Actor, place: SchoolInPlace): Promise<SchoolSettingsView> {
  const { school, pack, read, version } = place;
  const { reminders, choices } = read.settings;
  const changes = await settingsChanges(ports, school.key);
  const people = await ports.register.people([
    ...new Set([
      ...changes.flatMap(({ by, what }) => [by, personIn(what) ?? by]),
      ...choices.map((choice) => choice.by),
    ]),
  ]);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'The service';
  const aboutOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'somebody';
  return {
    school: { key: school.key, name: school.name },
    policy: { id: pack.id, name: pack.name },
    today: londonDateOf(actor.now).toString(),
    version,
    positions: openPositions(pack).map((position) => positionView(position, pack, read.settings, nameOf)),
    reminders: { ...reminders, goLiveOn: reminders.goLiveOn?.toString() ?? null },
    lists: ownLists(pack, read.settings),
    reviews: reviewDates(school, pack, read.settings),
    beginning: await beginningView(ports, actor, school.key, reminders),
    broken: [...read.broken],
    changes: changes.map(({ at, by, what }) => ({
      at: moment(at),
      by: nameOf(by),
      what: trailWords(what, aboutOf) ?? changeWords(pack, what),
    })),
  };
}

function positionView(
  position: Position,
  pack: PolicyPack,
  { choices }: SchoolSettings,
  nameOf: (id: string) => string,
): SettingPosition {
  const { id, about, rules, value: usual, question } = position;
  const chosen = chosenAt(position, pack.id, choices, null);
  const options = question !== undefined && 'options' in question ? question.options : [];
  const number = question === undefined || 'options' in question ? null : question;
  return {
    id,
    about,
    asks: question?.asks ?? about,
    rules: [...rules],
    options: options.map((option) => ({ ...option })),
    number: number === null ? null : { from: number.from, to: number.to, unit: number.unit, means: number.means },
    value: chosen?.value ?? usual,
    usual,
    since: chosen === undefined ? null : { on: chosen.fromOn.toString(), by: nameOf(chosen.by) },
  };
}
