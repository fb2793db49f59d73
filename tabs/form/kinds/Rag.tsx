import type { KindProps } from '../form-context.ts';
import { OneOf } from './OneOf.tsx';

const USUAL = ['Red', 'Amber', 'Green'];

/** Red, amber or green, always by the policy's words and never by colour alone. */
export function Rag({ question, id }: KindProps) {
  return <OneOf id={id} options={question.options ?? USUAL} />;
}
