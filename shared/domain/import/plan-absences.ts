import { hasLeft } from '../access/has-left.ts';
import { mayEditPeople } from '../access/people-access.ts';
import { overlaps } from '../arrangements/cover-entry.ts';
import { writtenDate } from '../dates.ts';
import type { Absence, Person } from '../people/person.ts';
import type { AbsenceLine } from './absence-lines.ts';
import type { ImportFacts } from './import-facts.ts';
import { followsAt, type ImportProblem, problemAt } from './import-problem.ts';
import type { WhoIsMeant } from './who-is-meant.ts';

/** An absence to be noted, or one whose end is to be changed. */
export interface AbsenceStep {
  readonly absence: Absence;
  readonly isNew: boolean;
}

/** The absences a file leads to, how many of its lines are about what stands already, and what is wrong with the others. */
export interface PlannedAbsences {
  readonly steps: readonly AbsenceStep[];
  readonly known: number;
  readonly problems: readonly ImportProblem[];
}

/**
 * Each line against what stands: the same person from the same day is the same absence, whose end a line may change. What lies across another absence
 * is said, and left to the person's page. Absences that an earlier try may not have finished are written again, by whoever may.
 */
export function plannedAbsences(lines: readonly AbsenceLine[], facts: ImportFacts, who: WhoIsMeant): PlannedAbsences {
  const planned = new AbsencesOf(facts, who);
  for (const line of lines) planned.add(line);
  return { steps: planned.all(), known: planned.known, problems: planned.problems };
}

class AbsencesOf {
  readonly problems: ImportProblem[] = [];
  known = 0;
  private readonly steps = new Map<string, AbsenceStep>();

  constructor(
    private readonly facts: ImportFacts,
    private readonly who: WhoIsMeant,
  ) {}

  add(line: AbsenceLine): void {
    this.problems.push(...line.problems);
    const person = line.person === null ? null : this.personOf(line, line.person);
    const { fromOn, toOn } = line;
    if (person === null || fromOn === null || line.problems.length > 0) return;
    const own = this.facts.absences.filter((one) => one.person === person.id);
    const stands = own.find((one) => one.fromOn.equals(fromOn));
    const key = stands?.key ?? `i${this.facts.hash(`${person.id}|${fromOn}`).slice(0, 24)}`;
    const absence: Absence = { key, person: person.id, fromOn, toOn: toOn ?? stands?.toOn ?? null };
    const isAbove = [...this.steps.values()].some(
      (one) => one.absence.person === person.id && overlaps(one.absence, absence),
    );
    const across = own.find((one) => one !== stands && overlaps(one, absence));
    if (isAbove) this.wrong(line, null, `${person.name} is away on these days on a line above already.`);
    else if (across !== undefined) this.wrong(line, null, acrossWords(person, across));
    else if (stands !== undefined && `${stands.toOn}` === `${absence.toOn}`) this.known += 1;
    else this.steps.set(key, { absence, isNew: stands === undefined });
  }

  all(): readonly AbsenceStep[] {
    const begun = this.facts.absences.filter(({ key, person }) => {
      const home = this.facts.people.find(({ id }) => id === person)?.schools[0] ?? '';
      return this.facts.unfinished.has(key) && !this.steps.has(key) && this.mayEdit(home);
    });
    return [...this.steps.values(), ...begun.map((absence) => ({ absence, isNew: false }))];
  }

  private mayEdit(home: string): boolean {
    return mayEditPeople(this.facts.by, home, this.facts.today).allowed;
  }

  private wrong({ row }: AbsenceLine, column: string | null, text: string): null {
    this.problems.push(problemAt(row, column, text));
    return null;
  }

  private personOf(line: AbsenceLine, said: string): Person | null {
    const found = this.who.lookUp(said);
    if (found.person === null) {
      const at = found.follows === true ? followsAt : problemAt;
      this.problems.push(at(line.row, 'Person', found.text));
      return null;
    }
    const { name, schools } = found.person;
    if (hasLeft(found.person, this.facts.today)) return this.wrong(line, 'Person', `${name} has left.`);
    const [home = ''] = schools;
    if (this.mayEdit(home)) return found.person;
    const school = this.facts.schools.find(({ key }) => key === home)?.name ?? 'another school';
    return this.wrong(line, 'Person', `${name} belongs to ${school}; its lead, its head or a trust lead notes this.`);
  }
}

function acrossWords({ name }: Person, { fromOn, toOn }: Absence): string {
  const until = toOn === null ? ', end not known' : ` to ${writtenDate(toOn)}`;
  return `${name} is away from ${writtenDate(fromOn)}${until} already. Change that on their page.`;
}
