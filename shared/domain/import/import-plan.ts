import type { Person } from '../people/person.ts';
import type { Sheet } from '../sheets/cell.ts';
import { absenceLines } from './absence-lines.ts';
import { type ArrangementStep, ArrangementSteps } from './arrangement-steps.ts';
import type { ImportFacts } from './import-facts.ts';
import { followsAt, type ImportProblem, problemAt } from './import-problem.ts';
import { arrangementLines, contractLines, coverLines, sessionLines } from './pair-lines.ts';
import { type PersonLine, personLines } from './people-lines.ts';
import { type AbsenceStep, plannedAbsences } from './plan-absences.ts';
import { PlannedArrangements } from './plan-arrangements.ts';
import { type WantedPerson, wantedPeople } from './plan-people.ts';
import { readTables } from './read-tables.ts';
import { WhoIsMeant } from './who-is-meant.ts';

/** Somebody to be added or changed. */
export interface PersonStep {
  readonly person: Person;
  readonly isNew: boolean;
  /** What differs, in words: "job title", "schools". Empty for somebody whose earlier try may not have been finished. */
  readonly changes: readonly string[];
}

/** How many lines of each kind there are about what stands already as the sheet has it. */
export interface Unchanged {
  readonly people: number;
  readonly arrangements: number;
  readonly contracts: number;
  readonly sessions: number;
  readonly cover: number;
  readonly absences: number;
}

/** What bringing a file in would do, and what keeps some of its lines out. */
export interface ImportPlan {
  readonly people: readonly PersonStep[];
  readonly absences: readonly AbsenceStep[];
  readonly arrangements: readonly ArrangementStep[];
  readonly unchanged: Unchanged;
  readonly problems: readonly ImportProblem[];
  /** What is not as the policy wants it, or was not read; never in the way. */
  readonly notes: readonly ImportProblem[];
}

const FIELDS: readonly (readonly [string, (person: Person) => unknown])[] = [
  ['name', (person) => person.name],
  ['e-mail', (person) => person.email],
  ['job title', (person) => person.jobTitle],
  ['schools', (person) => person.schools.join()],
  ['responsibilities', (person) => [...person.standing].sort().join()],
  ['line manager', (person) => person.lineManager],
  ['training', (person) => `${person.supervisionTrainedOn} ${person.supervisionTrainingExpiresOn}`],
  ['lead training', (person) => String(person.leadTrainingRenewalOn)],
];

function changesOf(before: Person, after: Person): readonly string[] {
  return FIELDS.filter(([, value]) => value(before) !== value(after)).map(([words]) => words);
}

/** The e-mail addresses of people with an account whom nobody knows here yet: the directory is asked about them before the plan is made. */
export function addressesToLookUp(sheets: readonly Sheet[], people: readonly Person[]): readonly string[] {
  const known = new Set(people.map((person) => person.email?.toLowerCase()));
  const said = personLines(readTables(sheets).rows.people).flatMap((line) =>
    line.hasAccount ? (line.email ?? []) : [],
  );
  return [...new Set(said)].filter((email) => !known.has(email));
}

function withManagers(
  found: readonly WantedPerson[],
  who: WhoIsMeant,
  problems: ImportProblem[],
): readonly PersonStep[] {
  return found.flatMap(({ line, before, person }): PersonStep[] => {
    const manager = managerOf(line, person, who, problems);
    const after = manager === null ? person : { ...person, lineManager: manager };
    return [{ person: after, isNew: before === null, changes: before === null ? [] : changesOf(before, after) }];
  });
}

/** Somebody is brought in without their manager rather than not at all; what is wrong with the manager is said. */
function managerOf(line: PersonLine, person: Person, who: WhoIsMeant, problems: ImportProblem[]): string | null {
  if (line.lineManager === null) return null;
  const found = who.lookUp(line.lineManager);
  const isOwn = found.person?.id === person.id;
  if (found.person !== null && !isOwn) return found.person.id;
  if (found.person === null && found.follows === true) problems.push(followsAt(line.row, 'Line manager', found.text));
  else {
    const text = found.person === null ? found.text : 'Nobody is their own line manager.';
    problems.push(problemAt(line.row, 'Line manager', text));
  }
  return null;
}

/** What a file would add and change, line by line against what stands; nothing is ever deleted. Made anew after a broken try, it is what is left. */
export function importPlan(sheets: readonly Sheet[], facts: ImportFacts): ImportPlan {
  const tables = readTables(sheets);
  const lines = personLines(tables.rows.people);
  const { wanted, problems: ofPeople } = wantedPeople(lines, facts);
  const here = new Map(facts.people.map((person) => [person.id, person]));
  for (const { person } of wanted) here.set(person.id, person);
  const broken = lines.filter((line) => !wanted.some((one) => one.line === line));
  const who = new WhoIsMeant(here.values(), broken);
  const problems: ImportProblem[] = [...tables.problems, ...ofPeople];
  const people = withManagers(wanted, who, problems);
  const isLeft = ({ isNew, changes, person }: PersonStep) =>
    isNew || changes.length > 0 || facts.unfinished.has(person.id);
  const planned = new PlannedArrangements(facts, who, [...here.values()]);
  for (const line of arrangementLines(tables.rows.arrangements, facts.today)) planned.add(line);
  const steps = new ArrangementSteps(planned, facts);
  for (const line of contractLines(tables.rows.contracts, facts.today)) steps.sign(line);
  for (const line of sessionLines(tables.rows.sessions, facts.today)) steps.hold(line, line.heldOn);
  for (const line of coverLines(tables.rows.cover, facts.today)) steps.standIn(line);
  const absences = plannedAbsences(absenceLines(tables.rows.absences, facts.today), facts, who);
  return {
    people: people.filter(isLeft),
    absences: absences.steps,
    arrangements: steps.all(),
    unchanged: {
      people: people.filter((one) => !isLeft(one)).length,
      arrangements: planned.known,
      contracts: steps.contractsKnown,
      sessions: steps.sessionsKnown,
      cover: steps.coverKnown,
      absences: absences.known,
    },
    problems: inOrder([...problems, ...planned.problems, ...absences.problems]),
    notes: [...tables.notes, ...planned.notes],
  };
}

/** By sheet as they come, then by line. */
function inOrder(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  const sheets = [...new Set(problems.map((one) => one.sheet))];
  return [...problems].sort(
    (one, other) => sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || (one.line ?? 0) - (other.line ?? 0),
  );
}
