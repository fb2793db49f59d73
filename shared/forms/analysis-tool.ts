/** One stage of a cycle or model, with the questions asked at it. */
export interface AnalysisStage {
  readonly id: string;
  readonly name: string;
  /** The question the stage stands for; null where its name says it all. */
  readonly prompt: string | null;
  readonly questions: readonly string[];
}

/** A cycle or model to think a case through with, as data a screen can draw and read out. Offered beside the form, never forced. */
export interface AnalysisTool {
  readonly id: string;
  /** The form of the policy whose printed diagram this stands for; null where the policy names none. */
  readonly formId: string | null;
  readonly title: string;
  /** After the last stage comes the first again. */
  readonly isCycle: boolean;
  /** In the order they are gone through. */
  readonly stages: readonly AnalysisStage[];
  /** The whole in words, for whoever does not see the drawing. */
  readonly altText: string;
  /** Which rules ask for it. */
  readonly source: readonly string[];
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

function altTextOf({ title, isCycle, stages }: Omit<AnalysisTool, 'altText'>): string {
  const count = NUMBERS[stages.length] ?? String(stages.length);
  const listed = stages.map(({ name, prompt }, at) => `${at + 1}, ${prompt === null ? name : `${name}: ${prompt}`}`);
  const again = isCycle && stages[0] !== undefined ? ` Then ${stages[0].name} again.` : '';
  const shape = isCycle ? 'a cycle of' : 'a sequence of';
  const text = listed.map((stage) => (/[.?!]$/.test(stage) ? stage : `${stage}.`)).join(' ');
  return `${title}: ${shape} ${count} stages. ${text}${again}`;
}

/** A tool with its whole told in words. */
export function analysisTool(tool: Omit<AnalysisTool, 'altText'>): AnalysisTool {
  return { ...tool, altText: altTextOf(tool) };
}
