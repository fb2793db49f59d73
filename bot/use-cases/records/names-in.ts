import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Answers } from '../../../shared/domain/records/record.ts';
import type { FormShape } from '../../../shared/forms/form-definition.ts';
import type { Names } from '../../../shared/forms/kinds/question-kind.ts';
import { placesOf } from '../../../shared/forms/places.ts';
import type { Ports } from '../../ports/index.ts';

/** The people an answer set points to by id. */
function peopleIn(form: FormShape, answers: Answers): readonly PersonId[] {
  return placesOf(form, answers).flatMap(({ question, id }) => {
    const value = answers[id];
    if (question.type === 'person') return typeof value === 'string' ? [value] : [];
    return question.type === 'people' && Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  });
}

/** Names by id of everybody in the arrangement, in the answers and besides, for texts and screens. */
export async function namesIn(
  ports: Ports,
  arrangement: Arrangement,
  form: FormShape,
  answers: Answers,
  besides: readonly PersonId[] = [],
): Promise<Names> {
  const cover = arrangement.cover.map((entry) => entry.person);
  const ids = [
    ...arrangement.supervisors,
    ...arrangement.supervisees,
    ...cover,
    ...peopleIn(form, answers),
    ...besides,
  ];
  const people = await ports.register.people([...new Set(ids)]);
  return Object.fromEntries(people.map((person) => [person.id, person.name]));
}
