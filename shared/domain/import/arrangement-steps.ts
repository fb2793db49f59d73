import { mayWithArrangement } from '../access/arrangement-access.ts';
import { mayEditPeople } from '../access/people-access.ts';
import type { Arrangement, CoverEntry } from '../arrangements/arrangement.ts';
import { type CoverRefusal, coverRefusal, isSameCover } from '../arrangements/cover-entry.ts';
import { type PlainDate, Temporal, writtenDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';
import type { ImportFacts } from './import-facts.ts';
import { followsAt, problemAt } from './import-problem.ts';
import type { ContractLine, CoverLine, PairLine } from './pair-lines.ts';
import { type PlannedArrangements, pairKey } from './plan-arrangements.ts';

const COLUMN_OF: Readonly<Record<NonNullable<CoverRefusal['field']>, string>> = {
  person: 'Stands in',
  fromOn: 'From',
  toOn: 'To',
};

/** The dates of a contract signed before the app. */
export interface ContractDates {
  readonly signedOn: PlainDate;
  readonly lastReviewedOn: PlainDate | null;
  readonly reviewOn: PlainDate | null;
}

/** What is to be written about one arrangement: itself where it is new, its contract, the sessions held before the app (oldest first), who stands in. */
export interface ArrangementStep {
  readonly arrangement: Arrangement;
  /** To be made, or made whole after a try that may have died half way. */
  readonly isNew: boolean;
  readonly contract: ContractDates | null;
  readonly heldOn: readonly PlainDate[];
  readonly cover: readonly CoverEntry[];
}

/** What a file says about arrangements beside their being there, gathered line by line. */
export class ArrangementSteps {
  private readonly contracts = new Map<string, ContractDates>();
  private readonly sessions = new Map<string, PlainDate[]>();
  private readonly cover = new Map<string, CoverEntry[]>();
  /** How many lines of each kind are about what stands already. */
  contractsKnown = 0;
  sessionsKnown = 0;
  coverKnown = 0;

  constructor(
    private readonly planned: PlannedArrangements,
    private readonly facts: ImportFacts,
  ) {}

  /** Reads a line about a contract. */
  sign(line: ContractLine): void {
    const arrangement = this.arrangementOf(line);
    const { signedOn, lastReviewedOn, reviewOn } = line;
    if (arrangement === null || line.problems.length > 0 || signedOn === null) return;
    const stands = arrangement.contractSignedOn;
    if (this.contracts.has(arrangement.key)) this.wrong(line, null, 'Their contract is on a line above already.');
    else if (stands === null || Temporal.PlainDate.compare(signedOn, stands) > 0) {
      this.contracts.set(arrangement.key, { signedOn, lastReviewedOn, reviewOn });
    } else this.contractsKnown += 1;
  }

  /** Reads a line about a session held before the app. */
  hold(line: PairLine, heldOn: PlainDate | null): void {
    const arrangement = this.arrangementOf(line);
    if (arrangement === null || line.problems.length > 0 || heldOn === null) return;
    const { startedOn, standing } = arrangement;
    const dates = this.sessions.get(arrangement.key) ?? [];
    if (Temporal.PlainDate.compare(heldOn, startedOn) < 0) {
      const text = `Their supervision began on ${writtenDate(startedOn)}, after this. Put right one of the two.`;
      this.wrong(line, 'Held on', text);
    } else if (standing.lastHeldOn !== null && Temporal.PlainDate.compare(heldOn, standing.lastHeldOn) <= 0) {
      this.sessionsKnown += 1;
    } else if (dates.some((on) => on.equals(heldOn)))
      this.wrong(line, 'Held on', 'This day is on a line above already.');
    else this.sessions.set(arrangement.key, [...dates, heldOn]);
  }

  /** Reads a line about somebody who stands in. */
  standIn(line: CoverLine): void {
    const arrangement = this.arrangementOf(line);
    const person = line.standsIn === null ? null : this.planned.personAt(line, 'Stands in', line.standsIn);
    const { fromOn, toOn } = line;
    if (arrangement === null || person === null || line.problems.length > 0 || fromOn === null) return;
    const entry: CoverEntry = { person, fromOn, toOn, access: 'later' };
    if (arrangement.cover.some((one) => isSameCover(one, entry))) {
      this.coverKnown += 1;
      return;
    }
    const added = this.cover.get(arrangement.key) ?? [];
    if (this.mayStandIn(line, arrangement, person) && this.canStandIn(line, arrangement, entry, added)) {
      this.cover.set(arrangement.key, [...added, entry]);
    }
  }

  /** Everything there is to write, one step for each arrangement. */
  all(): readonly ArrangementStep[] {
    const { made, standing } = this.planned;
    const { unfinished, by, today } = this.facts;
    const isBegun = ({ key, school }: Arrangement) => unfinished.has(key) && mayEditPeople(by, school, today).allowed;
    const isMade = new Set(made);
    return [...standing.values()].flatMap((arrangement): ArrangementStep[] => {
      const { key } = arrangement;
      const contract = this.contracts.get(key) ?? null;
      const heldOn = [...(this.sessions.get(key) ?? [])].sort(Temporal.PlainDate.compare);
      const isNew = isMade.has(arrangement) || isBegun(arrangement);
      const cover = this.cover.get(key) ?? [];
      const isSomething = isNew || contract !== null || heldOn.length + cover.length > 0;
      return isSomething ? [{ arrangement, isNew, contract, heldOn, cover }] : [];
    });
  }

  /** Who stands in reads what two people have said: nobody lets themselves in, and at what runs already only who may change its people lets in others. */
  private mayStandIn(line: CoverLine, arrangement: Arrangement, person: PersonId): boolean {
    const { by, today } = this.facts;
    if (person === by.id) {
      this.wrong(line, 'Stands in', 'You cannot name yourself. The supervisor, the line manager or another lead can.');
      return false;
    }
    const isNew = this.planned.made.includes(arrangement);
    if (isNew || mayWithArrangement(by, 'change the people', arrangement, today).allowed) return true;
    const text = 'Who stands in here is said by the supervisor, the line manager, the school’s lead or a trust lead.';
    this.wrong(line, 'Stands in', `${text} Ask one of them.`);
    return false;
  }

  private canStandIn(line: CoverLine, arrangement: Arrangement, entry: CoverEntry, added: readonly CoverEntry[]) {
    const { today } = this.facts;
    if (added.some((one) => isSameCover(one, entry))) {
      this.wrong(line, null, 'This cover is on a line above already.');
      return false;
    }
    if (entry.toOn !== null && Temporal.PlainDate.compare(entry.toOn, today) < 0) {
      this.wrong(line, 'To', `This ended on ${writtenDate(entry.toOn)}. Leave the line out.`);
      return false;
    }
    const refusal = coverRefusal({ ...arrangement, cover: [...arrangement.cover, ...added] }, entry, today);
    if (refusal === null) return true;
    const isDouble = refusal.code === 'already-done';
    const text = isDouble ? `${refusal.text} Change that on the arrangement’s page.` : refusal.text;
    this.wrong(line, COLUMN_OF[refusal.field ?? 'fromOn'], text);
    return false;
  }

  private wrong({ row }: PairLine, column: string | null, text: string): null {
    this.planned.problems.push(problemAt(row, column, text));
    return null;
  }

  private arrangementOf(line: PairLine): Arrangement | null {
    const pair = this.planned.pairOf(line);
    if (pair === null) return null;
    const found = this.planned.standing.get(pairKey(pair));
    if (found !== undefined) return found;
    const broken = this.planned.broken.get(pairKey(pair));
    if (broken === undefined) {
      return this.wrong(
        line,
        null,
        'These people have no arrangement of this kind: add a line to the sheet Arrangements.',
      );
    }
    const text = `First put right what is wrong in ${broken.row.sheet}, line ${broken.row.line}.`;
    this.planned.problems.push(followsAt(line.row, null, text));
    return null;
  }
}
