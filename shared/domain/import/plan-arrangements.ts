import { hasLeft } from '../access/has-left.ts';
import { mayEditPeople } from '../access/people-access.ts';
import type { Arrangement, ArrangementKind } from '../arrangements/arrangement.ts';
import { newArrangement } from '../arrangements/new-arrangement.ts';
import type { PlainDate } from '../dates.ts';
import { eligibility } from '../eligibility/eligibility.ts';
import { isLiveOrComing } from '../eligibility/supervision-circles.ts';
import type { Flag } from '../flag.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { School } from '../schools/school.ts';
import type { ImportFacts, ImportPolicy } from './import-facts.ts';
import { followsAt, type ImportProblem, problemAt } from './import-problem.ts';
import type { ArrangementLine, PairLine } from './pair-lines.ts';
import { schoolCalled } from './plan-people.ts';
import type { WhoIsMeant } from './who-is-meant.ts';

const MINUTES = 60;

/** Whom a line is about, found. */
export interface Pair {
  readonly school: School;
  readonly supervisees: readonly PersonId[];
  readonly supervisors: readonly PersonId[];
  readonly kind: ArrangementKind;
}

/** What says that two arrangements are of the same people in the same way. */
export function pairKey({ school, kind, supervisees, supervisors }: Pair): string {
  return [school.key, kind, [...supervisees].sort().join(), [...supervisors].sort().join()].join('|');
}

/** Arrangements a file leads to, growing line by line so that each is looked at together with those above it. */
export class PlannedArrangements {
  /** Everything that runs or is to begin, by whom it is about. */
  readonly standing = new Map<string, Arrangement>();
  readonly made: Arrangement[] = [];
  readonly problems: ImportProblem[] = [];
  readonly notes: ImportProblem[] = [];
  /** Lines whose arrangement is not made, by whom they are about. */
  readonly broken = new Map<string, ArrangementLine>();
  /** How many lines are about what stands already. */
  known = 0;

  constructor(
    private readonly facts: ImportFacts,
    private readonly who: WhoIsMeant,
    private readonly people: readonly Person[],
  ) {
    const byKey = new Map(facts.schools.map((school) => [school.key, school]));
    for (const one of facts.arrangements) {
      const school = byKey.get(one.school);
      if (school !== undefined && isLiveOrComing(one, facts.today)) this.standing.set(pairKey({ ...one, school }), one);
    }
  }

  /** Reads one line, and makes its arrangement where nothing is against it. */
  add(line: ArrangementLine): void {
    const pair = this.pairOf(line);
    if (pair === null || line.problems.length > 0 || line.startedOn === null) {
      if (pair !== null) this.broken.set(pairKey(pair), line);
      return;
    }
    const stands = this.standing.get(pairKey(pair));
    if (stands !== undefined) {
      this.note(line, stands);
      return;
    }
    const found = this.problems.length;
    const arrangement = this.arrangementOf(line, pair, line.startedOn);
    if (arrangement !== null) this.check(line, pair, arrangement);
    if (arrangement === null || this.problems.length > found) {
      this.broken.set(pairKey(pair), line);
      return;
    }
    this.standing.set(pairKey(pair), arrangement);
    this.made.push(arrangement);
  }

  /** Whom a line is about; null where somebody or the school cannot be found, which is noted with whatever else is wrong on the line. */
  pairOf(line: PairLine): Pair | null {
    this.problems.push(...line.problems);
    const school = this.schoolOf(line);
    const supervisees = this.all(line, 'Supervisee', line.supervisees);
    const supervisors = this.all(line, 'Supervisor', line.supervisors);
    const isWhole = supervisees !== null && supervisors !== null && supervisees.length > 0 && supervisors.length > 0;
    return school === null || !isWhole ? null : { school, supervisees, supervisors, kind: line.kind };
  }

  private wrong({ row }: PairLine, column: string | null, text: string): null {
    this.problems.push(problemAt(row, column, text));
    return null;
  }

  private nobody(
    { row }: PairLine,
    column: string,
    { text, follows }: { readonly text: string; readonly follows?: true },
  ) {
    this.problems.push(follows === true ? followsAt(row, column, text) : problemAt(row, column, text));
    return null;
  }

  private schoolOf(line: PairLine): School | null {
    if (line.school === null) return null;
    const school = schoolCalled(line.school, this.facts.schools);
    if (typeof school === 'string') return this.wrong(line, 'School', school);
    if (mayEditPeople(this.facts.by, school.key, this.facts.today).allowed) return school;
    return this.wrong(line, 'School', `You bring in what is about your own school only; ${school.name} is another.`);
  }

  /** Who stands in a column: somebody who is here now; null where there is nobody such, which is noted. */
  personAt(line: PairLine, column: string, said: string): PersonId | null {
    const found = this.who.lookUp(said);
    if (found.person === null) return this.nobody(line, column, found);
    if (hasLeft(found.person, this.facts.today)) return this.wrong(line, column, `${found.person.name} has left.`);
    return found.person.id;
  }

  private all(line: PairLine, column: string, said: readonly string[]): readonly PersonId[] | null {
    const ids = said.map((one) => this.personAt(line, column, one));
    const found = ids.filter((id) => id !== null);
    if (new Set(found).size < found.length) return this.wrong(line, column, 'Somebody is named twice.');
    return found.length < ids.length ? null : found;
  }

  private note(line: ArrangementLine, stands: Arrangement): void {
    const isMade = this.made.includes(stands);
    this.known += isMade || this.facts.unfinished.has(stands.key) ? 0 : 1;
    if (isMade) this.wrong(line, null, 'The same people are on a line above already.');
  }

  private arrangementOf(line: ArrangementLine, pair: Pair, startedOn: PlainDate): Arrangement | null {
    const policy = this.facts.policyOf(pair.school);
    if (policy === null) return this.wrong(line, 'School', 'This school’s policy is not known here.');
    const before = this.problems.length;
    const lineManager = line.lineManager === null ? null : this.personAt(line, 'Line manager', line.lineManager);
    const commissionedBy =
      line.commissionedBy === null ? null : this.personAt(line, 'Commissioned by', line.commissionedBy);
    if (lineManager !== null && pair.supervisees.includes(lineManager)) {
      this.wrong(line, 'Line manager', 'Nobody is their own line manager.');
    }
    if (this.problems.length > before) return null;
    const said = newArrangement({
      key: `${pair.school.key}-i${this.facts.hash(`${pairKey(pair)}|${startedOn}`).slice(0, 16)}`,
      school: pair.school.key,
      policy: policy.id,
      policyVersion: policy.version,
      kind: pair.kind,
      supervisors: pair.supervisors,
      supervisees: pair.supervisees,
      lineManager,
      commissionedBy,
      durationMinutes: line.minutes ?? MINUTES,
      venue: line.venue ?? '',
      startedOn,
    });
    return { ...said, interval: line.interval };
  }

  private check(line: ArrangementLine, pair: Pair, arrangement: Arrangement): void {
    const policy = this.facts.policyOf(pair.school);
    if (policy === null) return;
    const other = this.otherSupervision(pair);
    if (other !== null) {
      this.wrong(line, 'Supervisor', other);
      return;
    }
    const all = [...this.facts.arrangements, ...this.made];
    const { refused, warnings } = eligibility(arrangement, this.people, all, policy, this.facts.today);
    const isTraining = trainingOf(policy);
    for (const flag of refused) if (!isTraining(flag)) this.wrong(line, 'Supervisor', flag.text);
    const said = [...refused.filter(isTraining), ...warnings];
    this.notes.push(...said.map((flag) => problemAt(line.row, 'Supervisor', flag.text)));
  }

  /** One-to-one supervision with somebody else is handed over, not begun beside it. */
  private otherSupervision(pair: Pair): string | null {
    if (pair.kind !== 'one-to-one') return null;
    const other = [...this.standing.values()].find(
      (one) =>
        one.kind === 'one-to-one' &&
        one.school === pair.school.key &&
        one.supervisees.some((person) => pair.supervisees.includes(person)),
    );
    if (other === undefined) return null;
    const name = (id: PersonId | undefined) => this.people.find((person) => person.id === id)?.name ?? 'Somebody';
    const names = other.supervisors.map(name).join(' and ');
    return `${name(pair.supervisees[0])} is supervised by ${names} already. To change that, hand over on the arrangement’s page.`;
  }
}

/** Training that nobody has recorded is said and not refused: nobody goes without a supervisor for it (design D10). */
function trainingOf({ eligibility: { training } }: ImportPolicy): (flag: Flag) => boolean {
  return (flag) => flag.rule !== null && flag.rule === training?.source;
}
