import { beforeEach, describe, expect, it } from 'vitest';
import { verifyEverything } from '../../bot/commands/verify-everything.ts';
import type { CaseDiscussion, SupervisionRecord } from '../../shared/domain/records/record.ts';
import { caseKeyOf } from '../../shared/domain/records/record-keys.ts';
import { canonicalJson } from '../../shared/forms/canonical-json.ts';
import { caseContent, sealContent, signedContent } from '../../shared/forms/form-content.ts';
import { formOf } from '../../shared/policies/index.ts';
import { aSchool } from '../builders/a-school.ts';
import { aCase, aRecord } from './contents.ts';
import { type LocalService, OID, personOf, provisionedService } from './local-service.ts';
import { at, pair } from './worlds.ts';

const GROUP = 'case-1';
const STATEMENT = 'I agree this is accurate.';

describe('Verification', () => {
  let service: LocalService;
  let record: SupervisionRecord;
  let discussion: CaseDiscussion;

  /** A record with one case discussion, signed and sealed as the service does it. */
  async function sealed(arrangement: string): Promise<void> {
    const { sealer } = service.ports;
    const form = formOf('jmat-dsl-record', 1);
    if (form === undefined) throw new Error('the form is not there');
    const plain = aRecord(arrangement, { signatures: [], status: 'signed' });
    const about = aCase(arrangement, plain.key, {
      key: caseKeyOf(plain.key, GROUP),
      answers: { 'case-1-decision': 'Invented' },
      signatures: [],
      seal: null,
    });
    const cases = new Map([[GROUP, about.answers]]);
    const hashOf = (content: Parameters<typeof canonicalJson>[0]) => sealer.hash(canonicalJson(content));
    const contentHash = hashOf(signedContent(form, plain.answers, cases, STATEMENT));
    const signatures = (['sam', 'ella'] as const).map((who) => ({
      person: OID[who],
      name: personOf(who).name,
      role: who === 'sam' ? ('supervisor' as const) : ('supervisee' as const),
      signedAt: at('2026-11-23T15:30:00.5Z'),
      contentHash,
      statement: STATEMENT,
      comment: null,
    }));
    const caseHash = hashOf(caseContent(form, GROUP, about.answers));
    const { answers } = plain;
    const hash = hashOf(
      sealContent(form, { answers, signatures, caseHashes: new Map([[GROUP, caseHash]]), previousSeal: null }),
    );
    const sealedAt = at('2026-11-23T15:31:00Z');
    record = { ...plain, signatures, seal: { hash, previousSeal: null, jws: await sealer.sign(hash), sealedAt } };
    const seal = { hash: caseHash, previousSeal: hash, jws: await sealer.sign(caseHash), sealedAt };
    discussion = { ...about, signatures, seal };
  }

  beforeEach(async () => {
    service = await provisionedService();
    await service.ports.register.saveSchool(aSchool());
    const arrangement = pair();
    await service.ports.register.createArrangement(arrangement);
    await sealed(arrangement.key);
    const place = { school: arrangement.school, arrangement: arrangement.key };
    await service.ports.records.createRecord(place, record);
    await service.ports.records.createCaseDiscussion(place, discussion);
    for (const event of ['record signed', 'record sealed', 'exported'] as const) {
      await service.ports.audit.append({
        arrangement: arrangement.key,
        at: at('2026-11-23T15:31:00Z'),
        by: OID.sam,
        event,
        about: record.key,
      });
    }
  });

  /** Somebody with the rights to do so changes a row behind the service's back. */
  async function meddle(list: string, column: string, key: string, fields: Record<string, unknown>): Promise<void> {
    const { graphPath } = await service.ports.store.addresses.of(list);
    const found = await service.ports.graph.request({
      caller: 'app',
      method: 'GET',
      path: `${graphPath}/items`,
      query: { $filter: `fields/${column} eq '${key}'` },
    });
    const [row] = (found.body as { value: { id: string }[] }).value;
    const path = `${graphPath}/items/${row?.id}/fields`;
    await service.ports.graph.request({ caller: 'app', method: 'PATCH', path, body: fields });
  }

  const problems = async () =>
    (await verifyEverything(service.another())).failures.map(
      (failure) => `${failure.kind} ${failure.key}: ${failure.problem}`,
    );

  it('finds nothing amiss with what stands as it was signed', async () => {
    const verification = await verifyEverything(service.another());
    expect(verification).toEqual({ checked: { records: 1, caseDiscussions: 1, auditLines: 3 }, failures: [] });
  });

  it('names a record whose answer was changed, by the seal and by each signature', async () => {
    await meddle('Supervision records', 'RecordKey', record.key, {
      Answers: JSON.stringify({ ...record.answers, q1: 'Other' }),
    });
    expect(await problems()).toEqual([
      `record ${record.key}: it is not what the supervisor signed`,
      `record ${record.key}: it is not what the supervisee signed`,
      `record ${record.key}: it is not what was sealed`,
    ]);
  });

  it('names a record whose seal was taken away', async () => {
    await meddle('Supervision records', 'RecordKey', record.key, { Seal: null });
    expect(await problems()).toContain(`record ${record.key}: it is signed but has no seal`);
  });

  it('names a record sealed with a key the trust never published', async () => {
    const other = await provisionedService();
    const seal = { ...record.seal, jws: (await other.ports.sealer.sign('x')).replace(/\.[^.]+\./, '.eA.') };
    await meddle('Supervision records', 'RecordKey', record.key, { Seal: JSON.stringify(seal) });
    expect(await problems()).toEqual([`record ${record.key}: its seal was not made with a key of this trust`]);
  });

  it('names a case discussion that was changed, and the record whose seal covers it', async () => {
    await meddle('Case discussions', 'CaseKey', discussion.key, {
      Answers: JSON.stringify({ 'case-1-decision': 'Other' }),
    });
    const found = await problems();
    expect(found).toContain(`case discussion ${discussion.key}: it is not what was sealed`);
    expect(found).toContain(`record ${record.key}: it is not what was sealed`);
  });

  it('names a line of the audit trail that was changed', async () => {
    await meddle('Audit trail', 'AuditKey', `${record.arrangement}|2`, { ById: OID.stranger });
    expect(await problems()).toEqual([`audit trail ${record.arrangement}|2: it was changed after it was written`]);
  });

  it('names the gap where a line of the audit trail was taken out', async () => {
    await meddle('Audit trail', 'AuditKey', `${record.arrangement}|2`, { ArrangementKey: 'elsewhere' });
    expect(await problems()).toEqual(
      expect.arrayContaining([
        `audit trail ${record.arrangement}|3: line 2 is missing or stands twice`,
        `audit trail ${record.arrangement}|3: it does not follow the line before`,
      ]),
    );
  });
});
