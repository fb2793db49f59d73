import type { Owed } from '../../../shared/contract/home.ts';
import type { Party } from '../../../shared/domain/arrangements/arrangement.ts';
import type { SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { recordKeyOf } from '../../../shared/domain/records/record-keys.ts';
import { formOf } from '../../../shared/policies/index.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';

/** Whether this is a correction of a session's own record. */
function isOfSession({ correction, session }: SupervisionRecord): boolean {
  return session !== null && correction?.of === recordKeyOf(session);
}

/**
 * Forms that wait for this person's name besides session records and contracts of their own: handovers, disclosures, urgent requests, and what they
 * are asked to take note of without having any other part, by their rows in `Parties`. One row each; the form itself is read on their behalf.
 */
export async function owedSignatures(ports: Ports, actor: Actor, parties: readonly Party[]): Promise<readonly Owed[]> {
  if (actor.token === null) return [];
  const own = parties.filter((row) => row.untilOn === null);
  const rows = own.filter((row) => row.role === 'signer');
  const isIn = (arrangement: string) => own.some((row) => row.role !== 'signer' && row.arrangement === arrangement);
  const owed = await Promise.all(
    rows.map(async ({ key, fromOn }): Promise<readonly Owed[]> => {
      const record = (await ports.records.record(actor, key.slice(0, key.lastIndexOf('|'))))?.value;
      // The correction of a session's record is owed with that session.
      if (record === undefined || (isOfSession(record) && isIn(record.arrangement))) return [];
      const title = formOf(record.formId, record.formVersion)?.title ?? 'a form';
      const isAgain = (record.refusals ?? []).some((one) => one.person === actor.person.id);
      const text = isAgain
        ? `You sent “${title}” back: read it again, and sign it once it is right.`
        : `Read “${title}” and put your name to it.`;
      return [{ kind: 'sign form', text, dueOn: fromOn.toString(), link: `records/${record.key}`, rule: null }];
    }),
  );
  return owed.flat();
}
