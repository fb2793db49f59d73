import type { KindProps } from '../form-context.ts';
import { TableQuestion } from './TableQuestion.tsx';

/** Actions: what, by whom, by when, under the policy's own headings. */
export function ActionTable(props: KindProps) {
  return <TableQuestion {...props} />;
}
