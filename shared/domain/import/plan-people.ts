import { ALLOWED } from '../access/decision.ts';
import { hasLeft } from '../access/has-left.ts';
import { mayEditPeople, mayGiveStanding, mayGiveTitle } from '../access/people-access.ts';
import { writtenDate } from '../dates.ts';
import type { Person } from '../people/person.ts';
import { idWithoutAccount, isWithoutAccount } from '../people/without-account.ts';
import type { School } from '../schools/school.ts';
import { didYouMean } from './did-you-mean.ts';
import type { ImportFacts } from './import-facts.ts';
import { type ImportProblem, problemAt } from './import-problem.ts';
import type { PersonLine } from './people-lines.ts';
import { sameAs } from './same-person.ts';

/** Somebody as a line wants them. The line manager is still as it was. */
export interface WantedPerson {
  readonly line: PersonLine;
  /** null = new here. */
  readonly before: Person | null;
  readonly person: Person;
}

/** The people of a sheet, and what is wrong with the others' lines. */
export interface WantedPeople {
  readonly wanted: readonly WantedPerson[];
  readonly problems: readonly ImportProblem[];
}

/** So many schools are listed to whoever has written none of them. */
const MOST_LISTED = 12;

/** The school of this name or key; else what to say: the one that is near or whose name holds what was written, or which there are. */
export function schoolCalled(name: string, schools: readonly School[]): School | string {
  const said = name.trim().toLowerCase();
  const found = schools.find((school) => school.key === said || school.name.toLowerCase() === said);
  if (found !== undefined) return found;
  const names = schools.map((school) => school.name);
  const holding = names.filter((one) => said !== '' && one.toLowerCase().includes(said));
  const near = holding.length === 1 ? ` Did you mean ${holding[0]}?` : didYouMean(name, names);
  const list = near === '' && names.length <= MOST_LISTED ? ` There are: ${names.join(', ')}.` : '';
  return `There is no school called “${name}” here.${near}${list}`;
}

/** Everybody on the sheet's lines that can be read: who they are, whether whoever brings them in may, and what they are to be. */
export function wantedPeople(lines: readonly PersonLine[], facts: ImportFacts): WantedPeople {
  const wanted: WantedPerson[] = [];
  const problems: ImportProblem[] = [];
  const seen = new Map<string, PersonLine>();
  for (const line of lines) {
    problems.push(...line.problems);
    const twice = line.email === null ? undefined : seen.get(line.email);
    if (twice !== undefined) {
      const text = `${line.email} is on line ${twice.row.line} of ${twice.row.sheet} already.`;
      problems.push(problemAt(line.row, 'Email', text));
      continue;
    }
    if (line.email !== null) seen.set(line.email, line);
    if (line.problems.length > 0 || line.name === null) continue;
    const found = new WantedLine(line, facts).read();
    if (Array.isArray(found)) problems.push(...found);
    else wanted.push(found as WantedPerson);
  }
  return { wanted, problems };
}

class WantedLine {
  private readonly problems: ImportProblem[] = [];

  constructor(
    private readonly line: PersonLine,
    private readonly facts: ImportFacts,
  ) {}

  read(): WantedPerson | readonly ImportProblem[] {
    const { line, facts } = this;
    const schools = this.schools();
    const known = facts.people.find((person) => sameAs(person, line, schools[0])) ?? null;
    const id = known?.id ?? this.newId(schools);
    // Whoever changed their address is still who the directory says they are.
    const before = known ?? facts.people.find((person) => person.id === id) ?? null;
    if (before !== null && line.objectId !== null && line.objectId !== before.id) {
      this.wrong('Object ID', `${before.name} has another Object ID here.`);
    }
    if (before !== null && isWithoutAccount(before.id) === line.hasAccount) {
      const text = line.hasAccount ? 'has no account here: write no.' : 'has an account: leave this empty.';
      this.wrong('Account', `${before.name} ${text}`);
    }
    this.checkMay(before, schools);
    if (before !== null && hasLeft(before, facts.today)) {
      this.wrong(null, `${before.name} left${leftWords(before)}. If they are back, change that on their page first.`);
    }
    const person = id === null ? null : this.personOf(id, before, schools);
    if (person !== null) this.checkStanding(before, person);
    return person === null || this.problems.length > 0 ? this.problems : { line, before, person };
  }

  private wrong(column: string | null, text: string): null {
    this.problems.push(problemAt(this.line.row, column, text));
    return null;
  }

  private schools(): readonly string[] {
    return this.line.schools.flatMap((name) => {
      const found = schoolCalled(name, this.facts.schools);
      if (typeof found !== 'string') return found.key;
      this.wrong('School', found);
      return [];
    });
  }

  /** The id of somebody new: from the directory, or made from where and who they are. */
  private newId(schools: readonly string[]): string | null {
    const { email, hasAccount, objectId, name } = this.line;
    const { directory, hash } = this.facts;
    if (!hasAccount) return idWithoutAccount(`i${hash(email ?? `${schools[0]}|${name?.toLowerCase()}`).slice(0, 20)}`);
    const found = email === null ? undefined : directory?.get(email);
    if (found !== undefined && (objectId === null || objectId === found.id)) return found.id;
    if (found !== undefined) return this.wrong('Object ID', `In the trust’s directory ${email} has another Object ID.`);
    if (directory === null) {
      const text = 'This service may not look people up in the trust’s directory. Fill in the column Object ID.';
      return objectId ?? this.wrong('Object ID', text);
    }
    const near = didYouMean(email ?? '', this.knownEmails());
    const noAccount = near === '' ? ' For somebody without an account write no in the column Account.' : '';
    return this.wrong('Email', `Nobody in the trust’s directory has the address ${email}.${near}${noAccount}`);
  }

  private knownEmails(): readonly string[] {
    return this.facts.people.flatMap((person) => person.email ?? []);
  }

  private checkMay(before: Person | null, schools: readonly string[]): void {
    const { by, today, schools: all } = this.facts;
    const isNew = (key: string) => before === null || !before.schools.includes(key);
    const home = before?.schools[0];
    if (home !== undefined && !mayEditPeople(by, home, today).allowed) {
      const name = all.find((school) => school.key === home)?.name ?? 'another school';
      this.wrong(
        null,
        `${before?.name} belongs to ${name}; only its lead, its head or a trust lead changes this line.`,
      );
    }
    const others = schools.filter((key) => isNew(key) && !mayEditPeople(by, key, today).allowed);
    for (const key of others) {
      const name = all.find((school) => school.key === key)?.name ?? key;
      this.wrong('School', `You bring in people of your own school only; ${name} is another.`);
    }
  }

  private checkStanding(before: Person | null, { standing, schools, jobTitle }: Person): void {
    const { by, today } = this.facts;
    // What the trust's own directory says of them is believed.
    const title = this.line.jobTitle === null ? ALLOWED : mayGiveTitle(by, before?.jobTitle ?? '', jobTitle, today);
    if (!title.allowed && this.line.hasAccount) this.wrong('Job title', title.error.message);
    const had = before?.standing ?? [];
    // Who has a responsibility at one school has it at another by being added there; that is given too.
    const isMoved = schools.some((key) => before?.schools.includes(key) === false);
    const given = [...new Set([...had, ...standing])].filter(
      (role) => isMoved || had.includes(role) !== standing.includes(role),
    );
    for (const role of given) {
      const decision = mayGiveStanding(by, role, schools, today);
      if (!decision.allowed) this.wrong('Responsibilities', `${role}: ${decision.error.message}`);
    }
  }

  private personOf(id: string, before: Person | null, schools: readonly string[]): Person {
    const { line, facts } = this;
    const known = line.email === null ? undefined : facts.directory?.get(line.email);
    const email = line.hasAccount ? (known === undefined ? (before?.email ?? line.email) : known.email) : null;
    const contact = !line.hasAccount && line.email !== null ? { contactEmail: line.email } : {};
    return {
      id,
      ...(before ?? { ...contact, lineManager: null, leftOn: null }),
      email,
      name: line.name ?? before?.name ?? '',
      jobTitle: line.jobTitle ?? before?.jobTitle ?? known?.jobTitle ?? '',
      schools: [...new Set([...(before?.schools ?? []), ...schools])],
      standing: line.standing ?? before?.standing ?? [],
      supervisionTrainedOn: line.trainedOn ?? before?.supervisionTrainedOn ?? null,
      supervisionTrainingExpiresOn: line.trainingExpiresOn ?? before?.supervisionTrainingExpiresOn ?? null,
      leadTrainingRenewalOn: line.leadRenewalOn ?? before?.leadTrainingRenewalOn ?? null,
    };
  }
}

function leftWords({ leftOn }: Person): string {
  return leftOn === null ? '' : ` on ${writtenDate(leftOn)}`;
}
