import type { ConcernList } from '../../shared/contract/register.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { knownAround } from './steps/known-around.ts';
import { policyOf } from './steps/policy-of.ts';
import { personRef } from './views/arrangement-summary.ts';
import { moment } from './views/session-summary.ts';

/** The policy's dispute route and the concerns this reader may see: those they raised or that stand with them. SharePoint trims the rest. */
export async function readConcerns(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<ConcernList>> {
  const concerns = (await ports.records.concernsOf(actor, key)).map((one) => one.value);
  const isAddressee = concerns.some((concern) => concern.addressee === actor.person.id);
  const found = await allowedArrangement(ports, actor, 'raise a concern', key);
  const arrangement = found.ok
    ? found.value.value
    : isAddressee
      ? ((await ports.register.arrangement(key))?.value ?? null)
      : null;
  if (arrangement === null) return found.ok ? ok({ route: [], concerns: [] }) : found;
  const involved = concerns.flatMap((concern) => [concern.raisedBy, concern.addressee]);
  const known = await knownAround(ports, [arrangement], involved);
  const route = policyOf(arrangement)?.routes.dispute ?? [];
  return ok({
    route: route.map(({ addressee, needsAgreementOfBoth, source }) => ({
      addressee,
      needsAgreementOfBoth,
      rule: source,
    })),
    concerns: concerns.map((concern) => ({
      key: concern.key,
      kind: concern.kind,
      raisedBy: personRef(known, concern.raisedBy),
      raisedAt: moment(concern.raisedAt),
      addressee: personRef(known, concern.addressee),
      stage: concern.stage,
      text: concern.text,
      otherPartyAgrees: concern.otherPartyAgrees,
      isClosed: concern.isClosed,
    })),
  });
}
