import type { AnalysisTool } from '../../forms/analysis-tool.ts';
import { kolbCycle } from '../hscb/analysis-tools.ts';

/** River Tees asks for a recognised learning cycle and names none. */
export const analysisTools: readonly AnalysisTool[] = [{ ...kolbCycle, formId: null, source: ['R-09'] }];
