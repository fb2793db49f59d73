import { isComplete } from '../../../shared/domain/access/record-access.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { withSigningDates } from '../../../shared/forms/signature-dates.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { dueOn } from '../views/record-view.ts';
import { afterSigning } from './after-signing.ts';
import { contractsOf } from './contracts-of.ts';
import { namesIn } from './names-in.ts';
import { type SharedInPlace, sharedInPlace } from './record-in-place.ts';
import { paperLines, recordText } from './record-texts.ts';
import { sealFor } from './seal-record.ts';
import { settleSigners } from './settle-signers.ts';

/**
 * Brings the contract's signatures in line with who is in the arrangement now, read on behalf of one of its people: who joined is asked, who left is
 * not waited for, and one that has everybody's name is sealed. Mostly there is nothing to do. Safe to repeat.
 */
export async function completeContract(ports: Ports, actor: Actor, arrangement: Arrangement): Promise<void> {
  const { currentKey, all } = await contractsOf(ports, actor, arrangement);
  if (!all.some(({ value }) => value.key === currentKey)) return;
  const found = await sharedInPlace(ports, actor, 'read content', currentKey);
  if (!found.ok) return;
  const record = found.value.record.value;
  const due = dueOn(found.value);
  const hasNames = record.signatures.length > 0 || (record.paper ?? []).length > 0;
  if (record.seal !== null || !hasNames || !isComplete(due, record)) {
    await settleSigners(ports, actor, found.value);
    return;
  }
  const outcome = await ports.records.updateRecord(found.value.record, await sealed(ports, actor, found.value));
  if (outcome.done) await afterSigning(ports, actor, { ...found.value, record: outcome.stored });
}

/** The contract as its last signature would have left it. */
async function sealed(ports: Ports, actor: Actor, found: SharedInPlace) {
  const record = found.record.value;
  const due = dueOn(found);
  const on = londonDateOf(actor.now).toString();
  const answers = withSigningDates(found.form, record.answers, { roles: [], on, isLast: true });
  const names = await namesIn(ports, found.arrangement, found.form, answers);
  const next = { ...record, answers };
  const isOnScreen = record.signatures.length > 0;
  return {
    ...next,
    text: recordText(found.form, answers, names, record.signatures, paperLines(due, record.paper, names)),
    status: isOnScreen ? ('signed' as const) : ('signed on paper' as const),
    seal: await sealFor(ports, actor, found, next),
  };
}
