import { describe, expect, it } from 'vitest';
import { POLICY_IDS } from '../../../shared/domain/schools/school.ts';
import { answersByMeaning } from '../../../shared/forms/answers-by-meaning.ts';
import { ROW_KEY } from '../../../shared/forms/kinds/table-rows.ts';
import { catalogue } from '../../../shared/policies/catalogue.ts';
import { allForms, formOf, packOf } from '../../../shared/policies/index.ts';

const ARRANGEMENT_KINDS = ['one-to-one', 'group', 'clinical', 'external'] as const;
const packs = POLICY_IDS.flatMap((id) => packOf(id, 1) ?? []);

describe('every policy', () => {
  it('has a pack, and no pack has a version nobody has written', () => {
    expect(packs.map((pack) => pack.id)).toEqual([...POLICY_IDS]);
    expect(packOf('jmat', 2)).toBeUndefined();
    expect(formOf('jmat-dsl-record', 2)).toBeUndefined();
    expect(formOf('nobody-s-form', 1)).toBeUndefined();
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s names only forms it has, and one to write any kind of session on',
    (_id, pack) => {
      const own = pack.forms.map((form) => form.id);
      const named = [
        ...Object.values(pack.recordForms),
        ...Object.values(pack.contract.forms).flat(),
        ...pack.beside,
        ...(pack.adHocForm === undefined ? [] : [pack.adHocForm]),
      ];
      for (const id of named) expect(own).toContain(id);
      for (const kind of ARRANGEMENT_KINDS) expect(pack.recordForms[kind], kind).toBeDefined();
      for (const form of pack.forms) expect(form.policy).toBe(pack.id);
    },
  );

  it.each(packs.map((pack) => [pack.id, pack] as const))(
    '%s has routes that go on past the supervisor',
    (_id, pack) => {
      for (const route of [pack.routes.dispute, pack.routes.entitlement]) {
        expect(route.at(-1)?.addressee).not.toBe('supervisor');
      }
    },
  );

  it.each(packs.map((pack) => [pack.id, pack] as const))('%s quotes only rules of its own policy', (id, pack) => {
    const letter = { cradley: 'C', hscb: 'H', temple: 'T', 'river-tees': 'R', jmat: 'J' }[id];
    const steps = [...pack.routes.dispute, ...pack.routes.entitlement];
    const quoted = [...steps.map((step) => step.source), ...pack.filing.source, ...pack.contract.source];
    for (const rule of quoted) expect(rule).toMatch(new RegExp(`^${letter}-\\d\\d+$`));
  });
});

describe('River Tees’ contracts', () => {
  it('say in weeks what the clock runs by, as nothing else there does (R-39, R-58)', () => {
    const river = packOf('river-tees', 1);
    const contracts = Object.values(river?.contract.forms ?? {}).flat();
    expect(new Set(contracts).size).toBe(3);
    for (const id of contracts) {
      const form = river?.forms.find((one) => one.id === id);
      if (form === undefined) throw new Error(`no ${id}`);
      expect(answersByMeaning(form, { 'interval-weeks': 6 }, 'interval in weeks'), id).toEqual([6]);
    }
  });
});

describe('JMAT’s dispute route', () => {
  it('asks the Deputy CEO only with the agreement of both, then the CEO (J-40, J-41)', () => {
    expect(packOf('jmat', 1)?.routes.dispute).toEqual([
      { addressee: 'deputy chief executive', needsAgreementOfBoth: true, source: 'J-40' },
      { addressee: 'chief executive', needsAgreementOfBoth: false, source: 'J-41' },
    ]);
  });
});

describe('every form', () => {
  const forms = allForms();

  it('has an id of its own, and every question in it too', () => {
    expect(new Set(forms.map((form) => form.id)).size).toBe(forms.length);
    for (const form of forms) {
      const ids = form.sections.flatMap((section) => section.questions.map((question) => question.id));
      expect(new Set(ids).size, form.id).toBe(ids.length);
      expect(
        ids.filter((id) => id.includes('#') || id === ROW_KEY),
        form.id,
      ).toEqual([]);
    }
  });

  it('signs where it says: at a signature, with a date beside it', () => {
    for (const form of forms) {
      const typeOf = (id: string | null) =>
        form.sections.flatMap((section) => section.questions).find((question) => question.id === id)?.type;
      for (const signer of form.signers) {
        expect(typeOf(signer.signatureQuestion), form.id).toBe('signature');
        if (signer.dateQuestion !== null) expect(typeOf(signer.dateQuestion), form.id).toBe('date');
      }
    }
  });

  it('keeps every table of cases with the children, never in the record', () => {
    for (const question of forms.flatMap((form) => form.sections.flatMap((section) => section.questions))) {
      if (question.type === 'caseTable') expect(question.child, question.id).toBeDefined();
    }
  });

  it('that the product drew has nothing in it that passes for the policy’s', () => {
    for (const form of forms.filter((one) => one.designedByUs === true)) {
      const passing = form.sections
        .flatMap((section) => section.questions)
        .filter((question) => question.extra !== true)
        .map((question) => question.id);
      expect(passing, form.id).toEqual(form.id === 'jmat-action-summary-sheet' ? ['requirement'] : []);
    }
  });

  it.each([
    ['cradley-contract', 2],
    ['cradley-supervision-record', 2],
    ['hscb-recording-template', 0],
    ['temple-supervision-record', 2],
    ['river-tees-supervision-record', 0],
    ['jmat-dsl-contract', 2],
    ['jmat-dsl-record', 2],
  ])('%s is signed by %i roles, as its policy says', (id, roles) => {
    expect(formOf(id, 1)?.signers).toHaveLength(roles);
  });
});

describe('the catalogue that is printed', () => {
  it('lists every form with its fields in order and who signs', () => {
    const record = catalogue().forms.find((form) => form.id === 'jmat-dsl-record');
    expect(record?.fields.map((field) => field.id).slice(0, 3)).toEqual(['purpose-text', 'dsl', 'supervisor']);
    expect(record?.fields.find((field) => field.id === 'case-1')).toMatchObject({
      child: 'case-1',
      extra: false,
      required: true,
    });
    expect(record?.fields.find((field) => field.id === 'case-1-decision')).toMatchObject({
      extra: true,
      required: false,
    });
    expect(record?.signers.map((signer) => signer.role)).toEqual(['supervisor', 'supervisee']);
    expect(catalogue().forms).toHaveLength(allForms().length);
  });
});
