import type { BeginForm, FurtherForms } from '../../shared/contract/forms.ts';
import type { RecordView } from '../../shared/contract/records.ts';
import { mayWithArrangement } from '../../shared/domain/access/arrangement-access.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { furtherKeyOf, furtherNumberOf } from '../../shared/domain/records/record-keys.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import { type FurtherOffer, furtherOffers } from '../../shared/policies/further-offers.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { begin } from './records/begin.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { policyOf } from './steps/policy-of.ts';

/** More copies of one form than this in one arrangement are a mistake. */
const MOST_COPIES = 200;

const actOf = ({ begunBy }: FurtherOffer) => (begunBy === 'supervisor' ? 'begin a record' : 'begin a form');

/** The forms that belong to a supervision and to no session, with those this reader may see: what is shared with them, and their own drafts. Refuses who reads no content here. */
export async function readFurtherForms(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<FurtherForms>> {
  const found = await allowedArrangement(ports, actor, 'write actions', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const pack = policyOf(arrangement);
  if (pack === null) return ok({ forms: [] });
  const [records, drafts] = await Promise.all([
    ports.records.recordsOf(actor, key),
    ports.records.preparationsOf(actor, key),
  ]);
  const standing = [
    ...records.map(({ value }) => ({ key: value.key, status: value.status as string })),
    ...drafts.filter(({ value }) => value.sharedAt === null).map(({ value }) => ({ key: value.key, status: 'draft' })),
  ];
  const on = londonDateOf(actor.now);
  return ok({
    forms: furtherOffers(pack).map((offer) => {
      const begun = standing.flatMap(({ key: record, status }) => {
        const number = furtherNumberOf(key, offer.form.id, record);
        return number === null ? [] : [{ key: record, number, status }];
      });
      begun.sort((one, other) => other.number - one.number);
      return {
        use: offer.use,
        formId: offer.form.id,
        title: offer.form.title,
        mayBegin: mayWithArrangement(actor.person, actOf(offer), arrangement, on).allowed,
        begun,
      };
    }),
  });
}

/**
 * Begins a form about a supervision and no session in particular: a draft of whoever begins it until they share it. A number somebody else has
 * taken is passed over. With the number asked for it is begun once however often it is asked. Refusals: not a party, `not-allowed` for a form that
 * is the supervisor's to begin or an arrangement that has ended, `not-found` for one the policy has no place for.
 */
export async function beginFurtherForm(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
  asked: BeginForm,
): Promise<Result<RecordView>> {
  const found = await allowedArrangement(ports, actor, 'begin a form', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const pack = policyOf(arrangement);
  const offer = pack === null ? undefined : furtherOffers(pack).find((one) => one.form.id === asked.formId);
  if (offer === undefined) return refuse('not-found', 'This school’s policy has no such form.', 'formId');
  const decision = mayWithArrangement(actor.person, actOf(offer), arrangement, londonDateOf(actor.now));
  if (!decision.allowed) return { ok: false, error: decision.error };
  const together = asked.together ?? false;
  for (let number = asked.number ?? 1; number <= MOST_COPIES; number += 1) {
    const record = furtherKeyOf(key, offer.form.id, number);
    const around = { arrangement, session: null, sessionVersion: null, form: offer.form };
    const begun = await begin(ports, actor, { key: record, kind: 'further', ...around, together });
    if (begun.ok || begun.error.code !== 'already-done') return begun;
  }
  return refuse('already-done', 'There are too many of these here already.');
}
