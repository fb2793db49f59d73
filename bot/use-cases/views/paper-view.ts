import type { AnalysisToolView, BlankForm } from '../../../shared/contract/forms.ts';
import type { AnalysisTool } from '../../../shared/forms/analysis-tool.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { signingStyleOf } from '../../../shared/forms/signing-style.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import type { Actor } from '../../ports/actor.ts';
import { moment } from './session-summary.ts';

/** A cycle or model as it travels to the tab. */
export function toolView({ id, formId, title, isCycle, stages, altText }: AnalysisTool): AnalysisToolView {
  const shown = stages.map((stage) => ({ ...stage, questions: [...stage.questions] }));
  return { id, formId, title, isCycle, stages: shown, altText };
}

/** What a printed page of this form says besides the form: whose policy, the drawing it stands for, what the paper is, who printed it and when. */
export function paperView(pack: PolicyPack | null, form: FormDefinition, actor: Actor): Omit<BlankForm, 'form'> {
  const tool = pack?.analysisTools.find((one) => one.formId === form.id);
  return {
    policyName: pack?.name ?? '',
    tool: tool === undefined ? null : toolView(tool),
    isPaperOriginal: signingStyleOf(form, pack?.signing ?? null) === 'paper original',
    printedBy: actor.person.name,
    printedAt: moment(actor.now),
  };
}
