import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';
import type { Place } from '../../../shared/forms/places.ts';
import { usePaper } from './paper-context.ts';

/** A box to tick, ticked or not. */
export function Tick({ isTicked, children }: { readonly isTicked: boolean; readonly children?: string }) {
  return (
    <span className="paper-choice">
      <span className="paper-tick">{isTicked ? '✓' : ''}</span>
      {children}
    </span>
  );
}

/** What stands in one answer, or room to write it. */
export function PaperAnswer({ place }: { readonly place: Place }) {
  const { answers, names, isBlank } = usePaper();
  const { question, id } = place;
  const value = answers[id] ?? null;
  const options = question.options ?? [];
  if (options.length > 0 && (question.type === 'choice' || question.type === 'rag')) {
    return (
      <span className="paper-choices">
        {options.map((option) => (
          <Tick key={option} isTicked={value === option}>
            {option}
          </Tick>
        ))}
      </span>
    );
  }
  const written = kindOf(question.type).print(question, value, names);
  if (written !== '') return <>{written}</>;
  return isBlank ? null : <span className="paper-none">Not answered</span>;
}
