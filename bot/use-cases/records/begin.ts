import type { RecordView } from '../../../shared/contract/records.ts';
import { isGroup } from '../../../shared/domain/access/session-readers.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import type { Answers, Preparation, SupervisionRecord } from '../../../shared/domain/records/record.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import { isPlanned } from '../../../shared/domain/sessions/same-need.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { minutesOf } from '../../../shared/domain/sessions/session-flags.ts';
import { prefill } from '../../../shared/forms/prefill.ts';
import { splitChildAnswers } from '../../../shared/forms/split-child-answers.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { placeOfForm } from '../steps/place-of.ts';
import { recordView } from '../views/record-view.ts';
import { namesIn } from './names-in.ts';
import { type Around, recordInPlace, sessionIn } from './record-in-place.ts';
import { setRecordState } from './set-record-state.ts';
import { writeCases } from './write-cases.ts';

/** What is begun, where and how. */
interface Beginning extends Around {
  readonly key: string;
  readonly kind: 'record' | 'contract' | 'further';
  /** Both write together: readable by both from the start. */
  readonly together: boolean;
}

/** What is known when a form is begun follows from these. */
type Begun = Pick<Beginning, 'arrangement' | 'session' | 'form'>;

/** Begins a form with what is known already, or opens it where it has been begun; beginning twice is beginning once. */
export async function begin(ports: Ports, actor: Actor, beginning: Beginning): Promise<Result<RecordView>> {
  const { key } = beginning;
  const standing = await recordInPlace(ports, actor, 'read content', key, beginning);
  if (standing.ok) return ok(await recordView(ports, actor, standing.value));
  const answers = await firstAnswers(ports, actor, beginning);
  const made = beginning.together
    ? await createShared(ports, actor, beginning, answers)
    : await createDraft(ports, actor, beginning, answers);
  if (!made) return refuse('already-done', 'Somebody else has begun this record. They can share it with you.');
  const session = await setRecordState(ports, key, sessionIn(beginning), 'draft');
  const around = session === null ? null : { ...beginning, session: session.value, sessionVersion: session.version };
  const found = await recordInPlace(ports, actor, 'read content', key, around ?? beginning);
  return found.ok ? ok(await recordView(ports, actor, found.value)) : found;
}

async function createDraft(ports: Ports, actor: Actor, beginning: Beginning, answers: Answers): Promise<boolean> {
  return claimed(ports, actor, beginning, { answers, sharedAt: null });
}

/** Whether the key is the actor's: taken now, or by an earlier try of theirs. */
async function claimed(
  ports: Ports,
  actor: Actor,
  { key, kind, arrangement, session, form }: Beginning,
  { answers, sharedAt }: Pick<Preparation, 'answers' | 'sharedAt'>,
): Promise<boolean> {
  const preparation: Preparation = {
    key,
    author: actor.person.id,
    arrangement: arrangement.key,
    session: session?.key ?? null,
    kind,
    formId: form.id,
    formVersion: form.version,
    answers,
    sharedAt,
  };
  const outcome = await ports.records.createPreparation(preparation);
  return outcome.done || outcome.stands.value.author === actor.person.id;
}

async function createShared(ports: Ports, actor: Actor, beginning: Beginning, answers: Answers): Promise<boolean> {
  const { key, arrangement, session, form } = beginning;
  const split = splitChildAnswers(form, answers);
  const record = emptyRecord(actor, beginning, split.record);
  const authored = beginning.kind === 'further' ? { author: actor.person.id } : {};
  // A form of one member's own lies in a folder opened to them: it is theirs by its key before that, so that another member's is never opened instead.
  const isPersonal = beginning.kind === 'further' && isGroup(arrangement);
  if (isPersonal && !(await claimed(ports, actor, beginning, { answers: {}, sharedAt: actor.now }))) return false;
  await ports.records.createRecord(await placeOfForm(ports, { ...beginning, ...authored }), record);
  if (split.cases.size === 0) return true;
  const names = await namesIn(ports, arrangement, form, answers);
  const standing = await ports.records.caseDiscussionsOf(actor, key);
  return writeCases(ports, { arrangement, session, form, record: key, names, standing, ...authored }, split.cases);
}

/** A record with answers and nobody's signature. */
export function emptyRecord(
  actor: Actor,
  { key, kind, arrangement, session, form }: Omit<Beginning, 'together' | 'sessionVersion'>,
  answers: Answers,
): SupervisionRecord {
  return {
    key,
    arrangement: arrangement.key,
    session: session?.key ?? null,
    formId: form.id,
    formVersion: form.version,
    kind,
    status: 'draft',
    author: actor.person.id,
    answers,
    text: '',
    signatures: [],
    seal: null,
    paperKeptWhere: null,
  };
}

/** What is known already when a form is begun: the people, the dates, the place. */
export async function firstAnswers(ports: Ports, actor: Actor, beginning: Begun): Promise<Answers> {
  const { arrangement, session, form } = beginning;
  const leader = session?.organiser ?? arrangement.supervisors[0] ?? actor.person.id;
  const [people, schools, sessions] = await Promise.all([
    ports.register.people([leader, ...arrangement.supervisees]),
    ports.register.schools(),
    ports.register.sessionsOf(arrangement.key),
  ]);
  const facts = people.map(({ id, name, jobTitle }) => ({ id, name, role: jobTitle }));
  const supervisees = facts.filter((fact) => arrangement.supervisees.includes(fact.id));
  const renewal = people.find((person) => person.id === supervisees[0]?.id)?.leadTrainingRenewalOn ?? null;
  const around = neighbours(
    sessions.map((one) => one.value),
    session,
  );
  return prefill(form, {
    supervisors: facts.filter((fact) => fact.id === leader),
    supervisees,
    schoolName: schools.find((school) => school.key === arrangement.school)?.name ?? '',
    sessionOn: session === null ? null : londonDateOf(session.startsAt).toString(),
    lastSessionOn: around.lastOn,
    nextSessionOn: around.nextOn,
    todayOn: londonDateOf(actor.now).toString(),
    leadTrainingRenewalOn: renewal?.toString() ?? null,
    venue: session?.venue ?? arrangement.venue,
    writer: { id: actor.person.id, name: actor.person.name, role: actor.person.jobTitle },
    ...(session === null ? {} : { sessionKind: session.kind }),
    durationMinutes: session === null ? arrangement.durationMinutes : minutesOf(session),
    ...(await actionFacts(ports, actor, beginning)),
  });
}

/** The actions agreed in the session, where the form has a table to be filled from them (J-20); read only then. */
async function actionFacts(ports: Ports, actor: Actor, { arrangement, session, form }: Begun) {
  const isAsked = form.sections.some((one) => one.questions.some(({ prefill: from }) => from === 'session actions'));
  if (!isAsked || session === null) return {};
  const stored = await ports.records.actionsOf(actor, arrangement.key);
  const agreed = stored.map((one) => one.value).filter((action) => action.originSession === session.key);
  const owners = await ports.register.people([...new Set(agreed.map((action) => action.owner))]);
  const nameOf = (id: string) => owners.find((person) => person.id === id)?.name ?? '';
  return {
    sessionActions: agreed.map(
      ({ text, owner, dueOn, closedOn }) =>
        [text, nameOf(owner), dueOn?.toString() ?? '', closedOn?.toString() ?? ''] as const,
    ),
    sessionActionKeys: agreed.map((action) => action.key),
  };
}

/** The dates of the held session before this one and the planned one after it, where there are any. */
function neighbours(sessions: readonly Session[], session: Session | null) {
  const at = session?.startsAt.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  const byTime = [...sessions].sort((a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds);
  const last = byTime.findLast((one) => one.status === 'held' && one.startsAt.epochMilliseconds < at);
  const next = byTime.find((one) => isPlanned(one) && one.startsAt.epochMilliseconds > at);
  const written = (one: Session | undefined) => (one === undefined ? null : londonDateOf(one.startsAt).toString());
  return { lastOn: written(last), nextOn: written(next) };
}
