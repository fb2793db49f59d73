import type { BlankForm, FormsPage, FurtherForms, RecordPrint, SessionForms } from '../../shared/contract/forms.ts';
import type { RecordView } from '../../shared/contract/records.ts';
import { POLICY_IDS } from '../../shared/domain/schools/school.ts';
import type { AnalysisTool } from '../../shared/forms/analysis-tool.ts';
import { currentForms, momentOf } from '../../shared/policies/form-moment.ts';
import { formOf, packHolding, packOf } from '../../shared/policies/index.ts';
import type { PolicyPack } from '../../shared/policies/pack.ts';
import { formView } from './fake-pages.ts';
import { CONTACTS, fakeArrangement, PRIYA } from './fake-people.ts';

const PRINTED_AT = '2026-11-23T15:40:00Z';
/** Every pack the product ships. */
export const PACKS: readonly PolicyPack[] = POLICY_IDS.flatMap((id) => packOf(id, 1) ?? []);

function toolView({
  id,
  formId,
  title,
  isCycle,
  stages,
  altText,
}: AnalysisTool): FormsPage['policies'][number]['tools'][number] {
  return {
    id,
    formId,
    title,
    isCycle,
    stages: stages.map((one) => ({ ...one, questions: [...one.questions] })),
    altText,
  };
}

/** GET /api/forms, for somebody whose schools follow every policy. */
export function fakeForms(): FormsPage {
  return {
    policies: PACKS.map((pack) => ({
      id: pack.id,
      name: pack.name,
      schools: [],
      forms: currentForms(pack).map((form) => ({
        id: form.id,
        version: form.version,
        title: form.title,
        kind: form.kind,
        moment: momentOf(pack, form),
        designedByUs: form.designedByUs === true,
        isFilledIn: form.sections.some(({ questions }) => questions.some(({ type }) => type !== 'staticText')),
      })),
      tools: pack.analysisTools.map(toolView),
    })),
  };
}

/** GET /api/forms/:form/:version; null for a form there is none of. */
export function fakeBlankForm(id: string, version: number): BlankForm | null {
  const form = formOf(id, version);
  const pack = packHolding(id, version);
  if (form === undefined || pack === undefined) return null;
  const tool = pack.analysisTools.find((one) => one.formId === id);
  return {
    form: formView(form),
    policyName: pack.name,
    tool: tool === undefined ? null : toolView(tool),
    isPaperOriginal: pack.id === 'temple' && form.signers.length > 0,
    printedBy: PRIYA.name,
    printedAt: PRINTED_AT,
  };
}

/** POST /api/records/:key/prints. */
export function fakePrint(record: RecordView): RecordPrint {
  const { form: _form, ...paper } = fakeBlankForm(record.form.id, record.form.version) ?? {
    policyName: '',
    tool: null,
    isPaperOriginal: false,
    printedBy: PRIYA.name,
    printedAt: PRINTED_AT,
    form: null,
  };
  const { supervisors, supervisees } = fakeArrangement();
  return {
    record,
    arrangement: fakeArrangement(),
    sessionOn: '2026-11-24',
    contacts: [...CONTACTS],
    names: Object.fromEntries([...supervisors, ...supervisees].map(({ id, name }) => [id, name])),
    fingerprint: record.sealedAt === null ? null : '7d1e 0c44 9ab2 5f10 3c8e 61d7 b0a9 24ef',
    paperKeptWhere: null,
    ...paper,
  };
}

/** GET /api/sessions/:key/forms. */
export function fakeSessionForms(): SessionForms {
  return {
    forms: [
      {
        formId: 'jmat-action-summary-sheet',
        title: 'summary sheet of actions',
        mayBegin: false,
        nextNumber: 2,
        begun: [{ key: 'f-1', number: 1, status: 'draft' }],
      },
      { formId: 'jmat-plan-change', title: 'Approval of a change of plan', mayBegin: true, nextNumber: 1, begun: [] },
    ],
  };
}

/** What belongs to a supervision and to no session: a handover that waits for names, and what can be begun. */
export const fakeFurtherForms = (): FurtherForms => ({
  forms: [
    {
      use: 'urgent request',
      formId: 'jmat-urgent-request',
      title: 'Asking for supervision sooner',
      mayBegin: true,
      begun: [],
    },
    {
      use: 'disclosure',
      formId: 'jmat-disclosure',
      title: 'Something from supervision was passed on',
      mayBegin: true,
      begun: [],
    },
    {
      use: 'handover',
      formId: 'jmat-handover',
      title: 'Handover of supervision',
      mayBegin: true,
      begun: [{ key: 'a-owen-x-jmat-handover-1', number: 1, status: 'awaiting signatures' }],
    },
  ],
});
