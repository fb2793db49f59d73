import type { Openings } from '../../shared/contract/register.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import type { AuditEntry, AuditEvent } from '../../shared/domain/audit/audit-entry.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import type { Inspection } from '../../shared/domain/inspections/inspection.ts';
import { isInForce, mayBeTold } from '../../shared/domain/inspections/inspection-moves.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { knownAround } from './steps/known-around.ts';
import { isOfInspection, openingsShown } from './steps/openings-shown.ts';
import { type Known, personRef } from './views/arrangement-summary.ts';
import { openedWords, personIn } from './views/opened-words.ts';
import { moment } from './views/session-summary.ts';

const NOTICE =
  'This list shows what was opened through this app. Your trust’s Microsoft 365 administrators and a legal or data-protection search ' +
  'can still reach what is stored, under the trust’s own rules; such access is recorded by Microsoft 365, not here.';

/**
 * Who has opened, shared or exported what, latest first, for the parties, with who may read by inspection; what they are not to be told yet is left out until they
 * are, and in a group what another member has written for nobody else in it. And in plain words what IT and legal search can still reach.
 */
export async function readOpenings(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<Openings>> {
  const found = await allowedArrangement(ports, actor, 'see openings', key);
  if (!found.ok) return found;
  const today = londonDateOf(actor.now);
  const [all, inspections, sessions] = await Promise.all([
    ports.audit.of(key),
    ports.inspections.of(key),
    ports.register.sessionsOf(key),
  ]);
  const given = inspections.map(({ value }) => value).filter(({ fromOn }) => fromOn !== null);
  const told = given.filter((one) => mayBeTold(one, today));
  const mayKnowOf = await readable(ports, actor, found.value.value);
  const trail = openingsShown(all, given, today).filter(mayKnowOf);
  const known = await knownAround(
    ports,
    [found.value.value],
    [
      ...trail.flatMap(({ by, about }) => [by, personIn(about) ?? by]),
      ...told.flatMap((one) => [one.reader, one.decidedBy ?? one.reader]),
    ],
  );
  const around = {
    ...{ arrangement: key, sessions: sessions.map(({ value }) => value), known },
    inspections: told.map((one) => one.key),
  };
  const readings = told
    .flatMap((one) => readingOf(one, known, actor))
    .sort((one, other) => other.fromOn.localeCompare(one.fromOn));
  return ok({
    openings: [...trail].reverse().map((entry) => ({
      at: moment(entry.at),
      by: entry.by === 'service' ? 'The service' : personRef(known, entry.by).name,
      event: told.some((one) => isOfInspection(one, entry)) ? inspected(entry.event) : entry.event,
      about: entry.about,
      what: openedWords(entry.about, around),
    })),
    ...(readings.length === 0 ? {} : { readings }),
    notice: NOTICE,
  });
}

/** Whether somebody may know that there is what an entry is about: of a group only what SharePoint lets them read, so that nobody learns of another's own form. */
async function readable(ports: Ports, actor: Actor, arrangement: Arrangement): Promise<(entry: AuditEntry) => boolean> {
  if (!isGroup(arrangement)) return () => true;
  const records = await ports.records.recordsOf(actor, arrangement.key);
  const theirs = new Set(records.map(({ value }) => value.key));
  return ({ event, about }) =>
    event.startsWith('access ') || !about.startsWith(`${arrangement.key}-`) || theirs.has(about);
}

function inspected(event: AuditEvent): string {
  return event === 'record opened' ? 'opened by inspection' : `${event}, for an inspection`;
}

function readingOf(inspection: Inspection, known: Known, { now }: Actor): NonNullable<Openings['readings']> {
  const { key, reader, decidedBy, reason, scope, fromOn, untilOn, putOff } = inspection;
  if (fromOn === null || untilOn === null) return [];
  const reading = {
    key,
    reader: personRef(known, reader).name,
    allowedBy: personRef(known, decidedBy ?? reader).name,
    reason,
    scope,
    fromOn: fromOn.toString(),
    untilOn: untilOn.toString(),
    isRunning: isInForce(inspection, now),
    putOff: putOff?.reason ?? null,
  };
  return [reading];
}
