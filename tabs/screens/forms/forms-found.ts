import type { FormsPage } from '../../../shared/contract/forms.ts';
import { MOMENTS } from './PolicyForms.tsx';

type Policy = FormsPage['policies'][number];

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The policies with those of their forms and models that have all the words typed, in the title or the moment they are for; all of them for none. */
export function formsFound(policies: readonly Policy[], search: string): readonly Policy[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const has = (text: string) => words.every((word) => plain(text).includes(word));
  return policies
    .map((policy) => ({
      ...policy,
      forms: policy.forms.filter((form) => has(`${form.title} ${MOMENTS[form.moment].title}`)),
      tools: policy.tools.filter((tool) => has(`${tool.title} ${MOMENTS.preparing.title}`)),
    }))
    .filter((policy) => policy.forms.length + policy.tools.length > 0);
}
