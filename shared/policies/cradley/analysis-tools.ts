import { type AnalysisTool, analysisTool } from '../../forms/analysis-tool.ts';

/** The four stages Cradley's sentence names; its diagram is lost and nothing is added (C-109). */
export const analysisTools: readonly AnalysisTool[] = [
  analysisTool({
    id: 'problem-solving-cycle',
    formId: 'cradley-problem-solving-cycle',
    title: 'The problem solving cycle',
    isCycle: true,
    stages: [
      { id: 'experience', name: 'Experience', prompt: null, questions: [] },
      { id: 'reflection', name: 'Reflection', prompt: null, questions: [] },
      { id: 'analysis', name: 'Analysis', prompt: null, questions: [] },
      { id: 'plans-and-action', name: 'Plans and action', prompt: null, questions: [] },
    ],
    source: ['C-109'],
  }),
];
