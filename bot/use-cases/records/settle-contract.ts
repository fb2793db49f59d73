import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import type { AnswerValue } from '../../../shared/domain/records/record.ts';
import { answersByMeaning } from '../../../shared/forms/answers-by-meaning.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { noteOnce } from '../steps/note-once.ts';
import type { SharedInPlace } from './record-in-place.ts';

const TRIES = 4;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOST_WEEKS = 104;

/** A date as the form holds it; null for anything that is not one. */
function dayOf(value: AnswerValue | undefined): PlainDate | null {
  return typeof value === 'string' && ISO_DATE.test(value) ? Temporal.PlainDate.from(value) : null;
}

function weeksOf(value: AnswerValue | undefined): number | null {
  const weeks = typeof value === 'number' ? value : typeof value === 'string' ? Number.parseInt(value, 10) : Number.NaN;
  return Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS ? weeks : null;
}

/**
 * Carries a contract that everybody has signed over to the arrangement: signed on the agreed date written on the form (today when there is
 * none or it lies ahead), reviewed on the form's review date, the agreed interval; and marks the contracts before it superseded. A contract
 * that follows another is also a review of it. Safe to repeat. Source: J-13, J-33, J-45; clocks.md section 5.
 */
export async function settleContract(ports: Ports, actor: Actor, found: SharedInPlace): Promise<void> {
  const record = found.record.value;
  const paper = record.status === 'signed on paper' ? record.paper?.at(-1) : undefined;
  const on = paper?.signedOn ?? londonDateOf(record.seal?.sealedAt ?? actor.now);
  const [agreed, review, weeks] = (['contract agreed on', 'contract review on', 'interval in weeks'] as const).map(
    (meaning) => answersByMeaning(found.form, record.answers, meaning)[0],
  );
  const agreedOn = dayOf(agreed);
  const signedOn = agreedOn !== null && agreedOn.since(on).sign <= 0 ? agreedOn : on;
  const intervalWeeks = weeksOf(weeks);
  await changeArrangement(ports, found.arrangement.key, (standing) => ({
    ...standing,
    contractSignedOn: signedOn,
    contractLastReviewedOn: standing.contractSignedOn === null ? standing.contractLastReviewedOn : on,
    contractReviewOn: dayOf(review),
    interval: intervalWeeks === null ? standing.interval : { weeks: intervalWeeks },
  }));
  await supersedeEarlier(ports, actor, found);
  await noteOnce(ports, actor, found.arrangement.key, 'contract signed', record.key);
}

async function changeArrangement(
  ports: Ports,
  key: string,
  change: (standing: Arrangement) => Arrangement,
): Promise<void> {
  let stored = await ports.register.arrangement(key);
  for (let tries = 0; stored !== null && tries < TRIES; tries += 1) {
    const outcome = await ports.register.updateArrangement(stored, change(stored.value));
    if (outcome.done) return;
    stored = outcome.stands;
  }
}

async function supersedeEarlier(ports: Ports, actor: Actor, found: SharedInPlace): Promise<void> {
  const records = await ports.records.recordsOf(actor, found.arrangement.key);
  for (const stored of records) {
    const { kind, status, key } = stored.value;
    const isEarlier = kind === 'contract' && key !== found.record.value.key && status !== 'superseded';
    if (isEarlier && (status === 'signed' || status === 'signed on paper')) {
      await ports.records.updateRecord(stored, { ...stored.value, status: 'superseded' });
    }
  }
}
