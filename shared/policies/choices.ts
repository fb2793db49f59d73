import type { ArrangementKind } from '../domain/arrangements/arrangement.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { SchoolFacts } from '../domain/due-dates/facts.ts';
import type { ClockRules, CountedUntil, PolicyRules } from '../domain/due-dates/rules.ts';
import type { PolicyId } from '../domain/schools/school.ts';
import type { Choice } from '../domain/schools/school-settings.ts';
import { latestPackOf } from './index.ts';
import type { PolicyPack } from './pack.ts';
import { type Position, type PositionValue, positionOf } from './positions.ts';
import { RULES_BY_POLICY } from './rules-by-policy.ts';

/** Whether a school may choose this value at a position: one of its answers, or a whole number within its bounds. */
export function isOffered({ question }: Position, value: Choice['value']): boolean {
  if (question === undefined) return false;
  if ('options' in question) return question.options.some((option) => option.value === value);
  return typeof value === 'number' && Number.isInteger(value) && value >= question.from && value <= question.to;
}

/** The positions of a pack that a school is asked about, in the pack's order. */
export function openPositions(pack: Pick<PolicyPack, 'positions'>): readonly Position[] {
  return pack.positions.filter((position) => position.schoolMayChange && position.question !== undefined);
}

/** What was chosen last at a position of a policy, from a day on or before `on`; null `on` = at the latest. undefined = nothing that is offered. */
export function chosenAt(
  position: Position,
  policy: PolicyId,
  choices: readonly Choice[],
  on: PlainDate | null,
): Choice | undefined {
  return choices.findLast(
    (choice) =>
      choice.policy === policy &&
      choice.position === position.id &&
      (on === null || choice.fromOn.since(on).sign <= 0) &&
      isOffered(position, choice.value),
  );
}

function countsIn(value: PositionValue, otherwise: ClockRules['counts']): ClockRules['counts'] {
  const kinds: readonly ArrangementKind[] = ['one-to-one', 'group'];
  if (typeof value !== 'string') return otherwise;
  const named = value.split(', ');
  return kinds.filter((kind) => named.includes(kind));
}

/** What counted before each change, in order: a session counts by what held on its own day. */
function countedUntil(pack: PolicyPack, choices: readonly Choice[], on: PlainDate | null): readonly CountedUntil[] {
  const position = positionOf(pack, 'counting-sessions');
  if (position === undefined) return [];
  const days = choices.filter((one) => one.policy === pack.id && one.position === position.id).map((one) => one.fromOn);
  return days
    .filter((day) => on === null || day.since(on).sign <= 0)
    .sort((one, other) => one.since(other).sign)
    .map((beforeOn) => ({
      beforeOn,
      counts: countsIn(
        chosenAt(position, pack.id, choices, beforeOn.subtract({ days: 1 }))?.value ?? null,
        pack.clocks.counts,
      ),
    }));
}

/** Temple's other answer: the record is signed on screen (contradiction 14). */
const ON_SCREEN = 'the record signed on screen';

type Effect = (pack: PolicyPack, value: Choice['value']) => PolicyPack;

/** The forms of a pack with the edition a school chose in the place of the printed one. */
const withEditions = (pack: PolicyPack): PolicyPack => ({
  ...pack,
  forms: pack.forms.map((form) => pack.editions?.find((edition) => edition.id === form.id) ?? form),
});

const CONTRACT_FORMS: Readonly<Record<string, string>> = {
  'the sample contract': 'cradley-contract',
  'the sample agreement': 'cradley-agreement',
};

/** One contract form instead of either; `either` leaves both (contradiction 10). */
const withContractForm: Effect = (pack, value) => {
  const formId = CONTRACT_FORMS[String(value)];
  if (formId === undefined) return pack;
  const forms = Object.fromEntries(Object.keys(pack.contract.forms).map((kind) => [kind, [formId]]));
  return { ...pack, contract: { ...pack.contract, forms } };
};

const withCancellationLimit: Effect = (pack, value) => {
  const cancels = pack.kinds?.group?.supervisorCancels;
  if (typeof value !== 'number' || cancels === undefined || cancels === null || pack.kinds?.group === undefined)
    return pack;
  const group = { ...pack.kinds.group, supervisorCancels: { ...cancels, limit: value } };
  return { ...pack, kinds: { ...pack.kinds, group } };
};

/** What choosing does in the pack itself. `cancelled-with-notice-counts`, `policy-review` and `sample-audit-months` are read by name where they matter. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  'counting-sessions': (pack, value) => ({
    ...pack,
    clocks: { ...pack.clocks, counts: countsIn(value, pack.clocks.counts) },
  }),
  'record-signed': (pack, value) => (value === true ? withEditions(pack) : pack),
  'paper-original': (pack, value) => (value === ON_SCREEN ? withEditions(pack) : pack),
  'contract-form': withContractForm,
  'written-contract': (pack, value) => ({
    ...pack,
    contract: { ...pack.contract, mayBeSpoken: value === false },
  }),
  'repeated-cancellations': withCancellationLimit,
};

/**
 * A pack as a school has settled it on a day (null = as it stands at the latest): each position holds the chosen value and what follows from it
 * in clocks, contracts, forms and numbers is in place. What is not offered, or is another policy's, is passed over. Never changes the pack.
 */
export function packFor(pack: PolicyPack, choices: readonly Choice[], on: PlainDate | null): PolicyPack {
  if (choices.length === 0) return pack;
  const chosen = new Map(
    openPositions(pack).flatMap((position): [string, Choice['value']][] => {
      const choice = chosenAt(position, pack.id, choices, on);
      return choice === undefined ? [] : [[position.id, choice.value]];
    }),
  );
  const settled = [...chosen].reduce((made, [id, value]) => EFFECTS[id]?.(made, value) ?? made, pack);
  const counted = countedUntil(pack, choices, on);
  return {
    ...settled,
    clocks: counted.length === 0 ? settled.clocks : { ...settled.clocks, countedUntil: counted },
    positions: pack.positions.map((position) => {
      const value = chosen.get(position.id);
      return value === undefined ? position : { ...position, value };
    }),
  };
}

/** The clock and contract rules of a policy as a school has settled them by a day; the shipped ones where it has chosen nothing. */
export function rulesFor(policy: PolicyId, choices: readonly Choice[], on: PlainDate | null): PolicyRules {
  const rules = RULES_BY_POLICY[policy];
  const pack = latestPackOf(policy);
  if (pack === undefined || choices.length === 0) return rules;
  const { clocks, contract } = packFor(pack, choices, on);
  return { ...rules, clocks, contract };
}

/** The rules of each policy a school has chosen something in, for the facts of that school; undefined where it has chosen nothing. */
export function rulesOfSchool(choices: readonly Choice[], on: PlainDate | null): SchoolFacts['rules'] {
  if (choices.length === 0) return undefined;
  return Object.fromEntries(choices.map(({ policy }) => [policy, rulesFor(policy, choices, on)]));
}
