import type { AnswerValue, Direction } from '../../domain/records/record.ts';
import { oneOf } from './one-of.ts';

/** Direction of change for the child, not level of risk (H-76). */
export const rag = oneOf(['improving (G)', 'staying the same (A)', 'getting worse (R)']);

/** The direction of change an answer states, by the letter or the word it is printed with; null when it states none. */
export function directionOf(value: AnswerValue): Direction | null {
  if (typeof value !== 'string') return null;
  if (/\(G\)|improving/i.test(value)) return 'improving';
  if (/\(A\)|same/i.test(value)) return 'same';
  return /\(R\)|worse/i.test(value) ? 'worse' : null;
}
