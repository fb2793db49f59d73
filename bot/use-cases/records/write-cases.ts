import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { PersonId } from '../../../shared/domain/people/person.ts';
import type { Answers, CaseDiscussion, RecordKey } from '../../../shared/domain/records/record.ts';
import { caseGroupOf, caseKeyOf } from '../../../shared/domain/records/record-keys.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { caseFacts, isEmptyCase } from '../../../shared/forms/answers-by-meaning.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import type { Names } from '../../../shared/forms/kinds/question-kind.ts';
import type { CaseGroup } from '../../../shared/forms/split-child-answers.ts';
import type { Ports } from '../../ports/index.ts';
import type { Place } from '../../ports/record-store.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { placeOfForm } from '../steps/place-of.ts';
import { caseText } from './record-texts.ts';

/** What the case discussions of one record are written into. */
export interface CaseWriting {
  readonly arrangement: Arrangement;
  readonly session: Session | null;
  readonly form: FormDefinition;
  readonly record: RecordKey;
  /** As `FormInPlace`. */
  readonly author?: PersonId;
  /** Where its record lies; left out = where its form goes. */
  readonly place?: Place;
  readonly names: Names;
  readonly standing: readonly Versioned<CaseDiscussion>[];
}

/**
 * Puts the answers about children into their case discussions: one each, made when something is first written about the case, emptied when
 * nothing is left (keyed items are never deleted). False when somebody else changed one of them meanwhile: read anew and merge again.
 */
export async function writeCases(
  ports: Ports,
  writing: CaseWriting,
  cases: ReadonlyMap<CaseGroup, Answers>,
): Promise<boolean> {
  const wanted = new Map([...cases].map(([group, answers]) => [caseKeyOf(writing.record, group), { group, answers }]));
  for (const { value } of writing.standing) {
    if (!wanted.has(value.key)) {
      const group = caseGroupOf(writing.record, value.key);
      wanted.set(value.key, { group, answers: {} });
    }
  }
  for (const [key, { group, answers }] of wanted) {
    const standing = writing.standing.find((one) => one.value.key === key) ?? null;
    if (!(await writeCase(ports, writing, key, group, answers, standing))) return false;
  }
  return true;
}

async function writeCase(
  ports: Ports,
  writing: CaseWriting,
  key: string,
  group: CaseGroup,
  answers: Answers,
  standing: Versioned<CaseDiscussion> | null,
): Promise<boolean> {
  const { arrangement, session, form, record, names, author } = writing;
  const authored = author === undefined ? {} : { author };
  if (standing === null && isEmptyCase(form, answers)) return true;
  const said = { answers, ...caseFacts(form, answers), text: caseText(form, group, answers, names, []) };
  if (standing !== null) {
    if (canonicalJson(standing.value.answers) === canonicalJson(answers)) return true;
    return (await ports.records.updateCaseDiscussion(standing, { ...standing.value, ...said })).done;
  }
  const outcome = await ports.records.createCaseDiscussion(
    writing.place ?? (await placeOfForm(ports, { arrangement, session, form, key: record, ...authored })),
    {
      key,
      arrangement: arrangement.key,
      session: session?.key ?? null,
      record,
      formId: form.id,
      formVersion: form.version,
      discussedOn: londonDateOf(session?.startsAt ?? (await ports.clock.now())),
      ...said,
      signatures: [],
      seal: null,
      filedIn: null,
      filedOn: null,
      filedBy: null,
    },
  );
  return outcome.done || canonicalJson(outcome.stands.value.answers) === canonicalJson(answers);
}
