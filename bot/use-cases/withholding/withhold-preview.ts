import { noticeCard } from '../../../shared/cards/notice-card.ts';
import { approvalNotice } from '../../../shared/cards/notices.ts';
import type { Withhold, WithholdingPage } from '../../../shared/contract/withholding.ts';
import { mayWithhold } from '../../../shared/domain/access/withholding-access.ts';
import type { Arrangement, ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import type { AuditEvent } from '../../../shared/domain/audit/audit-entry.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import {
  approvedBy,
  askedFor,
  endedOn,
  type WithheldPreview,
} from '../../../shared/domain/reminders/withheld-preview.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { note } from '../steps/note-once.ts';
import { readWithholding } from './read-withholding.ts';
import { changeWithheld } from './withheld-previews.ts';
import { withholdableArrangement } from './withholdable-arrangement.ts';

const EVENTS: Readonly<Record<Withhold['step'], AuditEvent>> = {
  ask: 'withholding asked',
  approve: 'withholding approved',
  end: 'withholding ended',
};

/**
 * A lead asks that a party is not told beforehand who hears of a matter next (allegation, police, LADO), approves for 30 days what another lead
 * asked for, or ends it. Only what is announced is withheld: nothing is told to fewer or more people by it. Every step is logged. Refusals: as
 * `mayWithhold`; `not-found` for no party or nothing asked; `invalid-field reason` for asking without one; `not-allowed` for approving one's own
 * asking. The same step twice changes nothing.
 */
export async function withholdPreview(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  { person, step, reason = null }: Withhold,
): Promise<Result<WithholdingPage>> {
  const found = await withholdableArrangement(ports, actor, key);
  if (!found.ok) return found;
  const arrangement = found.value;
  if (![...arrangement.supervisors, ...arrangement.supervisees].includes(person)) {
    return refuse('not-found', 'Nobody of that name is in this supervision.');
  }
  if (step === 'ask' && reason === null) return refuse('invalid-field', 'Say why they are not told.', 'reason');
  const changed = await changeWithheld(ports, key, person, (standing): Result<WithheldPreview> => {
    if (step === 'ask' && reason !== null)
      return ok(askedFor(standing, { arrangement: key, person, reason }, actor.person.id, actor.now));
    if (standing === null) return refuse('not-found', 'Nothing is withheld from them here.');
    return step === 'approve'
      ? approvedBy(standing, actor.person.id, actor.now)
      : ok(endedOn(standing, londonDateOf(actor.now)));
  });
  if (!changed.ok) return changed;
  if (changed.value.hasChanged) {
    await note(ports, actor, key, EVENTS[step], `withheld|${person}`);
    if (step === 'ask') await askTheOthers(ports, actor, arrangement, person);
  }
  return readWithholding(ports, actor, key);
}

/** Whoever could approve hears that something waits: not about whom, and nothing that helps a passer-by (D11). */
async function askTheOthers(ports: Ports, actor: Actor, arrangement: Arrangement, about: PersonId): Promise<void> {
  const today = londonDateOf(actor.now);
  const all = await ports.register.allPeople();
  const others = all.filter(
    (person) => person.id !== actor.person.id && person.id !== about && mayWithhold(person, arrangement, today).allowed,
  );
  const notice = approvalNotice(actor.person.name, ports.links.to(`arrangements/${arrangement.key}`));
  const card = noticeCard(notice);
  const told = await Promise.allSettled(others.map((person) => ports.messenger.send(person.id, card, notice.title)));
  for (const one of told) {
    if (one.status === 'fulfilled') continue;
    if (!(one.reason instanceof StoreError)) throw one.reason;
    ports.trouble.note('ask for an approval', one.reason);
  }
}
