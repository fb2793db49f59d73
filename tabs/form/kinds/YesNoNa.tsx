import type { KindProps } from '../form-context.ts';
import { OneOf } from './OneOf.tsx';

const USUAL = ['Yes', 'No', 'Not applicable'];

/** Yes, no or not applicable. */
export function YesNoNa({ question, id }: KindProps) {
  return <OneOf id={id} options={question.options ?? USUAL} />;
}
