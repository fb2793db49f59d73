import { isGroup, presentAt } from '../../../shared/domain/access/session-readers.ts';
import type { Action } from '../../../shared/domain/actions/action.ts';
import {
  actionOfRow,
  afterRowChange,
  afterRowRemoved,
  isSameText,
  type RowOwners,
  rowActionKey,
} from '../../../shared/domain/actions/row-action.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Answers, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { hasActionRows, writtenActions } from '../../../shared/forms/action-rows.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { placeOf } from '../steps/place-of.ts';
import { namesIn } from './names-in.ts';
import { type SharedInPlace, wholeAnswers } from './record-in-place.ts';

/** A record both can read, with everything answered in it. */
interface ActionSource {
  readonly arrangement: Arrangement;
  readonly form: FormDefinition;
  readonly record: SupervisionRecord;
  readonly answers: Answers;
  /** The tables looked at; left out = all of them. */
  readonly fields?: ReadonlySet<string>;
}

/** A shared record as the actions are read from it. */
export function sourceOf(found: SharedInPlace): ActionSource {
  return { arrangement: found.arrangement, form: found.form, record: found.record.value, answers: wholeAnswers(found) };
}

/**
 * Brings the list of actions into line with the tables of a shared record: each filled row is an action of its own, by a key of its own, so that it
 * happens once however often it is repeated; a changed row changes its action, a removed one withdraws it. An action of the session with the same
 * words is that action already (J-20, T-54, T-76, H-79, C-65). Answers whether anything was begun, withdrawn or changed. Costs nothing for forms
 * without such a table; one read and what changed for others.
 */
export async function settleActions(ports: Ports, actor: Actor, source: ActionSource): Promise<boolean> {
  const { record, form, arrangement } = source;
  const isOut = record.status === 'draft' || record.status === 'superseded' || record.session === null;
  if (isOut || !hasActionRows(form)) return false;
  const session = (await ports.register.session(record.session ?? ''))?.value;
  if (session === undefined) return false;
  const stored = await ports.records.actionsOf(actor, arrangement.key);
  const isMeant = (field: string) => source.fields?.has(field) !== false;
  const rows = writtenActions(form, source.answers).filter((row) => isMeant(row.field));
  const own = stored.filter(({ value }) => value.row?.record === record.key && isMeant(value.row.field));
  const keys = new Set(rows.map((row) => rowActionKey(record.key, row)));
  const today = londonDateOf(actor.now);
  const owners = await ownersOf(ports, source, session);
  let isChanged = false;
  for (const row of rows) {
    const key = rowActionKey(record.key, row);
    const standing = own.find(({ value }) => value.key === key);
    if (standing !== undefined) {
      isChanged = (await change(ports, standing, afterRowChange(standing.value, row, owners, today))) || isChanged;
    } else if (!isListed(row, stored, session)) {
      const origin = { record: record.key, session: session.key, arrangement: arrangement.key };
      await ports.records.createAction(
        await placeOf(ports, arrangement, session),
        actionOfRow(row, origin, owners, today),
      );
      isChanged = true;
    }
  }
  for (const gone of own.filter(({ value }) => !keys.has(value.key))) {
    isChanged = (await change(ports, gone, afterRowRemoved(gone.value, today))) || isChanged;
  }
  return isChanged;
}

/** Whether the row says again what is in the list already: it was filled in from there, or the session has an action in the same words. */
function isListed(
  row: { readonly text: string; readonly from: string | null },
  stored: readonly Versioned<Action>[],
  session: Session,
): boolean {
  return stored.some(
    ({ value }) =>
      value.key === row.from ||
      (value.row === undefined && value.originSession === session.key && isSameText(value.text, row.text)),
  );
}

async function change(ports: Ports, standing: Versioned<Action>, next: Action): Promise<boolean> {
  if (next === standing.value) return false;
  // Somebody changing the action this very moment is right; the next share, save or signature looks again.
  return (await ports.records.updateAction(standing, next)).done;
}

/** Who can own what was agreed at a session: its people; of a group only those who were there and can read it. */
async function ownersOf(ports: Ports, source: ActionSource, session: Session): Promise<RowOwners> {
  const { arrangement, form, answers } = source;
  const supervisees =
    isGroup(arrangement) && session.status === 'held'
      ? arrangement.supervisees.filter((person) => presentAt(arrangement, session).includes(person))
      : arrangement.supervisees;
  const isLed = arrangement.supervisors.includes(session.organiser) || session.organiser === '';
  const supervisors = isLed ? arrangement.supervisors : [...new Set([session.organiser, ...arrangement.supervisors])];
  const names = await namesIn(ports, arrangement, form, answers);
  return { supervisors, supervisees, names, sortsOut: supervisors[0] ?? session.organiser };
}
