import type { KindProps } from '../form-context.ts';
import { OneOf } from './OneOf.tsx';

const USUAL = ['Yes', 'No'];

/** Yes or no. */
export function YesNo({ question, id }: KindProps) {
  return <OneOf id={id} options={question.options ?? USUAL} />;
}
