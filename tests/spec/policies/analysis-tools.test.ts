import { describe, expect, it } from 'vitest';
import { POLICY_IDS } from '../../../shared/domain/schools/school.ts';
import { analysisTool } from '../../../shared/forms/analysis-tool.ts';
import { formOf, packOf } from '../../../shared/policies/index.ts';

const tools = POLICY_IDS.flatMap((id) => packOf(id, 1)?.analysisTools ?? []);
const named = (id: string) => tools.find((tool) => tool.id === id);

describe('the analysis tools', () => {
  it('stand for every printed diagram that is lost', () => {
    expect(tools.map((tool) => tool.id)).toEqual([
      'problem-solving-cycle',
      'gibbs-cycle',
      'kolb-cycle',
      'kolb-questions',
      'supervision-process',
      'kolb-cycle',
    ]);
    for (const { formId } of tools) if (formId !== null) expect(formOf(formId, 1), formId).toBeDefined();
  });

  it('keep to the four stages Cradley names, with no question added', () => {
    const cycle = named('problem-solving-cycle');
    expect(cycle?.stages.map((stage) => stage.name)).toEqual([
      'Experience',
      'Reflection',
      'Analysis',
      'Plans and action',
    ]);
    expect(cycle?.stages.flatMap((stage) => stage.questions)).toEqual([]);
  });

  it('ask Kolb’s forty-five questions in the order the cycle is gone through', () => {
    const stages = named('kolb-questions')?.stages ?? [];
    expect(stages.map((stage) => [stage.id, stage.questions.length])).toEqual([
      ['engage', 14],
      ['focus', 10],
      ['evoke', 11],
      ['plan', 10],
    ]);
  });

  it('do not repeat the misprinted year of Gibbs’ cycle', () => {
    expect(named('gibbs-cycle')?.title).not.toMatch(/\d/);
    expect(named('gibbs-cycle')?.stages).toHaveLength(6);
  });

  it('tell the whole in words: how many stages, each in order, and whether it begins again', () => {
    const stage = (name: string, prompt: string | null) => ({ id: name, name, prompt, questions: [] });
    const parts = { id: 'x', formId: null, title: 'A model', stages: [stage('One', null), stage('Two', 'why?')] };
    expect(analysisTool({ ...parts, isCycle: true, source: [] }).altText).toBe(
      'A model: a cycle of two stages. 1, One. 2, Two: why? Then One again.',
    );
    expect(analysisTool({ ...parts, isCycle: false, source: [] }).altText).toBe(
      'A model: a sequence of two stages. 1, One. 2, Two: why?',
    );
  });
});
