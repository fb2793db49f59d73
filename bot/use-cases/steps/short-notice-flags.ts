import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Flag } from '../../../shared/domain/flag.ts';
import type { SupervisionRecord } from '../../../shared/domain/records/record.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { shortNotice } from '../../../shared/domain/sessions/short-notice.ts';
import { answersByMeaning } from '../../../shared/forms/answers-by-meaning.ts';
import { formOf } from '../../../shared/policies/index.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { policyOf } from './policy-of.ts';

/** Whether a contract was in force when a session was called off: signed by somebody before then, or on paper. */
function wasInForce({ kind, status, signatures }: SupervisionRecord, session: Session): boolean {
  if (kind !== 'contract' || (status !== 'signed' && status !== 'signed on paper')) return false;
  const at = session.cancelledAt?.epochMilliseconds ?? 0;
  return signatures.every(({ signedAt }) => signedAt.epochMilliseconds <= at);
}

/** That a session was called off later than the contract allows, where the policy lets a contract say so (H-82); for who may read the contract. One read, and only of sessions that were called off. */
export async function shortNoticeFlags(
  ports: Ports,
  actor: Actor,
  arrangement: Arrangement,
  session: Session,
): Promise<readonly Flag[]> {
  const source = policyOf(arrangement)?.flagSources?.notice;
  if (source === undefined || session.status !== 'cancelled') return [];
  const records = await ports.records.recordsOf(actor, arrangement.key);
  const agreed = records
    .filter(({ value }) => wasInForce(value, session))
    .sort((a, b) => a.value.key.localeCompare(b.value.key, 'en-GB', { numeric: true }))
    .at(-1)?.value;
  const form = agreed === undefined ? undefined : formOf(agreed.formId, agreed.formVersion);
  if (agreed === undefined || form === undefined) return [];
  const [days] = answersByMeaning(form, agreed.answers, 'notice in days');
  const flag = typeof days === 'number' ? shortNotice(session, days, source) : null;
  return flag === null ? [] : [flag];
}
