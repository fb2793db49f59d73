import type { ActionPlanFacts } from '../../../shared/domain/actions/action-plan-facts.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf, type PlainDate } from '../../../shared/domain/dates.ts';
import type { CaseDiscussion, Signature, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import type { SignerRole } from '../../../shared/domain/records/signer.ts';
import { formOf } from '../../../shared/policies/index.ts';
import type { Ports } from '../../ports/index.ts';
import { type SealVerifier, sealsOf } from '../records/seal-verifier.ts';
import type { ActionCounts, ContractLine, SealLine, SignatureLine } from './audit-tables.ts';

/** What of an arrangement proves itself. */
type Proven = Awaited<ReturnType<Ports['sealed']['provenOf']>>;

function howOf({ witness }: Signature): SignatureLine['how'] {
  return witness === undefined ? 'on screen' : 'with a witness';
}

/** The latest day; null for none. */
function latest(days: readonly PlainDate[]): PlainDate | null {
  return days.reduce<PlainDate | null>((last, day) => (last === null || last.since(day).sign < 0 ? day : last), null);
}

/**
 * Every name under a record and every one that is missing; who signed on paper has signed. `saysForms` = which further form it is may be said: without an
 * inspection that would tell of an urgent request or a disclosure (decision 0040). Whether somebody would not sign, and why, is nobody's here: it is missing.
 */
export function signatureLines(record: SupervisionRecord, saysForms: boolean): readonly SignatureLine[] {
  const { key, arrangement, session, kind, status, formId, formVersion, signatures, laterSignatures = [] } = record;
  const title = formOf(formId, formVersion)?.title ?? formId;
  const form = kind === 'further' && !saysForms ? null : title;
  const line = (
    person: string,
    role: SignerRole | null,
    signedOn: PlainDate | null,
    how: SignatureLine['how'],
  ): SignatureLine => ({
    ...{ record: key, arrangement, session, kind, form, status },
    ...{ person, role, signedOn, how },
  });
  const onScreen = signatures.map((one) => line(one.person, one.role, londonDateOf(one.signedAt), howOf(one)));
  const later = laterSignatures.map((one) =>
    line(one.person, one.role, londonDateOf(one.signedAt), 'after the seal' as const),
  );
  const onPaper = (record.paper ?? [])
    .filter(({ isVoid }) => isVoid !== true)
    .flatMap(({ signedBy, signedOn }) =>
      signedBy.map((person) => {
        const role = record.signers?.find((signer) => signer.person === person)?.role ?? null;
        return line(person, role, signedOn, 'on paper');
      }),
    );
  const have = [...onScreen, ...later, ...onPaper];
  const isThere = (person: string, role: SignerRole) =>
    have.some((one) => one.person === person && (one.role === role || one.role === null));
  const missing = (record.signers ?? [])
    .filter(({ person, role }) => !isThere(person, role))
    .map(({ person, role }) => line(person, role, null, 'missing'));
  return [...have, ...missing];
}

/** The contracts of an arrangement: when each was complete and how many names are missing. */
export function contractLines(arrangement: Arrangement, { records }: Proven): readonly ContractLine[] {
  return records
    .filter(({ kind }) => kind === 'contract')
    .map((record) => {
      const names = signatureLines(record, false);
      const missing = names.filter(({ how }) => how === 'missing').length;
      const last = latest(names.flatMap(({ signedOn }) => (signedOn === null ? [] : [signedOn])));
      const completedOn = missing === 0 ? last : null;
      return { key: record.key, arrangement, status: record.status, completedOn, missing };
    });
}

/** Whether each record and case discussion that is sealed, or signed and should be, is as it was signed. */
export async function sealLines({ records, cases }: Proven, verifier: SealVerifier): Promise<readonly SealLine[]> {
  const seals = sealsOf(records);
  const dayOf = ({ seal }: Pick<SupervisionRecord | CaseDiscussion, 'seal'>) =>
    seal === null ? null : londonDateOf(seal.sealedAt);
  const lines: SealLine[] = [];
  for (const record of records.filter(({ seal, status }) => seal !== null || status === 'signed')) {
    const theirs = cases.filter((one) => one.record === record.key);
    const problems = await verifier.record(record, theirs, seals);
    lines.push({ key: record.key, arrangement: record.arrangement, what: 'record', sealedOn: dayOf(record), problems });
  }
  for (const one of cases.filter(({ seal }) => seal !== null)) {
    const problems = await verifier.caseDiscussion(
      one,
      records.find(({ key }) => key === one.record),
    );
    lines.push({
      ...{ key: one.key, arrangement: one.arrangement, what: 'case discussion' as const },
      ...{ sealedOn: dayOf(one), problems },
    });
  }
  return lines;
}

/** An arrangement's actions as counts on a day. */
export function actionCounts(arrangement: string, all: readonly ActionPlanFacts[], on: PlainDate): ActionCounts {
  const mine = all.filter((one) => one.arrangement === arrangement);
  const count = (is: (one: ActionPlanFacts) => boolean) => mine.filter(is).length;
  return {
    arrangement,
    open: count(({ status }) => status === 'open'),
    overdue: count(({ status, dueOn }) => status === 'open' && dueOn !== null && dueOn.since(on).sign < 0),
    done: count(({ status }) => status === 'done'),
    doneLate: count(
      ({ status, closedOn, dueOn }) =>
        status === 'done' && closedOn !== null && dueOn !== null && closedOn.since(dueOn).sign > 0,
    ),
    dropped: count(({ status }) => status === 'dropped'),
    passedOn: count(({ status }) => status === 'passed on'),
    moved: mine.reduce((sum, { slippedCount }) => sum + slippedCount, 0),
    referralsNotMade: count(({ status, isReferralMade }) => status === 'open' && isReferralMade === false),
  };
}
