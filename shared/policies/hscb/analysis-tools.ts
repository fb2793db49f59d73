import { type AnalysisTool, analysisTool } from '../../forms/analysis-tool.ts';
import { hscbKolbQuestionsV1 } from './forms/kolb-questions.v1.ts';

/** Gibbs' reflective cycle (H-54). The strategy's diagram is lost; the stages are those the model is published with. */
const gibbsCycle = analysisTool({
  id: 'gibbs-cycle',
  formId: 'hscb-gibbs-cycle',
  title: 'Gibbs’ reflective cycle',
  isCycle: true,
  stages: [
    { id: 'description', name: 'Description', prompt: 'what happened?', questions: [] },
    { id: 'feelings', name: 'Feelings', prompt: 'what were you thinking and feeling?', questions: [] },
    { id: 'evaluation', name: 'Evaluation', prompt: 'what was good and bad about the experience?', questions: [] },
    { id: 'analysis', name: 'Analysis', prompt: 'what sense can you make of it?', questions: [] },
    { id: 'conclusion', name: 'Conclusion', prompt: 'what else could you have done?', questions: [] },
    { id: 'action-plan', name: 'Action plan', prompt: 'if it arose again, what would you do?', questions: [] },
  ],
  source: ['H-54'],
});

/** Kolb's learning cycle (H-54), also what a recognised learning cycle means elsewhere. */
export const kolbCycle = analysisTool({
  id: 'kolb-cycle',
  formId: 'hscb-kolb-cycle',
  title: 'Kolb’s experiential learning cycle',
  isCycle: true,
  stages: [
    { id: 'experience', name: 'Concrete experience', prompt: null, questions: [] },
    { id: 'observation', name: 'Reflective observation', prompt: null, questions: [] },
    { id: 'conceptualisation', name: 'Abstract conceptualisation', prompt: null, questions: [] },
    { id: 'experimentation', name: 'Active experimentation', prompt: null, questions: [] },
  ],
  source: ['H-54'],
});

/** The order in which the cycle is gone through; the form keeps the order of print. */
const WORKING_ORDER = ['engage', 'focus', 'evoke', 'plan'];

/** Kolb's cycle with the questions the strategy prints for each stage (H-54). */
const kolbQuestions = analysisTool({
  id: 'kolb-questions',
  formId: hscbKolbQuestionsV1.id,
  title: 'Kolb’s cycle with example questions',
  isCycle: true,
  stages: WORKING_ORDER.flatMap((id) =>
    hscbKolbQuestionsV1.sections
      .filter((section) => section.id === id)
      .map((section) => ({
        id,
        name: section.title ?? id,
        prompt: null,
        questions: section.questions.flatMap((question) => question.standingText ?? []),
      })),
  ),
  source: ['H-54'],
});

/** The course of a session (H-45), where the strategy's drawing of the supervision process is lost. */
const supervisionProcess = analysisTool({
  id: 'supervision-process',
  formId: 'hscb-session-outline',
  title: 'The supervision process',
  isCycle: false,
  stages: [
    { id: 'agenda', name: 'Agree the agenda', prompt: null, questions: [] },
    { id: 'review', name: 'Review the actions of the previous session', prompt: null, questions: [] },
    { id: 'reflection', name: 'Listen, probe and reflect', prompt: null, questions: [] },
    { id: 'actions', name: 'Agree actions', prompt: null, questions: [] },
  ],
  source: ['H-45'],
});

/** The models the strategy gives as examples, and the course of a session. */
export const analysisTools: readonly AnalysisTool[] = [gibbsCycle, kolbCycle, kolbQuestions, supervisionProcess];
