import type { KindProps } from '../form-context.ts';
import { OneOf } from './OneOf.tsx';

const USUAL = ['Yes', 'No', 'Maybe'];

/** Yes, no or maybe. */
export function YesNoMaybe({ question, id }: KindProps) {
  return <OneOf id={id} options={question.options ?? USUAL} />;
}
