import type { Browser } from 'playwright-core';
import { FORM_NAMES, type FormName } from './bench-forms.ts';
import type { Candidate, CandidateName } from './candidates.ts';
import type { Target } from './open-page.ts';
import type { PageServer } from './serve-pages.ts';

/** What one measurement gave, for each candidate and form; none where it was not taken. */
export interface Samples<T> {
  of(name: CandidateName, form: FormName): readonly T[];
}

/** The samples seen as numbers. */
export function seenAs<T>(samples: Samples<T>, numbersOf: (sample: T) => readonly number[]): Samples<number> {
  return { of: (name, form) => samples.of(name, form).flatMap(numbersOf) };
}

export interface Round {
  /** What is measured, for whoever is waiting. */
  readonly what: string;
  readonly rounds: number;
  /** Rounds in which the peers take part too; they are slow and have no bar. */
  readonly withPeers: number;
  readonly forms?: readonly FormName[];
}

export interface Place {
  /** Who is measured. */
  readonly candidates: readonly Candidate[];
  /** Half the rounds: enough to see whether something got much worse. */
  readonly isQuick: boolean;
  readonly newBrowser: () => Promise<Browser>;
  readonly server: PageServer;
}

const turned = (candidates: readonly Candidate[], round: number) =>
  round % 2 === 0 ? candidates : [...candidates].reverse();

/** Measures every candidate in turn, again and again, in the other order each time, so that a busy minute of the machine meets them all. */
export async function sampled<T>(
  { newBrowser, server, candidates, isQuick }: Place,
  { what, rounds, withPeers, forms = FORM_NAMES }: Round,
  measure: (browser: Browser, target: Target) => Promise<T>,
): Promise<Samples<T>> {
  const taken: { readonly name: CandidateName; readonly form: FormName; readonly sample: T }[] = [];
  const wanted = isQuick ? Math.ceil(rounds / 2) : rounds;
  for (let round = 0; round < wanted; round += 1) {
    console.error(`  ${what}: round ${round + 1} of ${wanted}`);
    const browser = await newBrowser();
    const taking = candidates.filter((candidate) => !candidate.isPeer || round < withPeers);
    for (const form of forms) {
      for (const candidate of turned(taking, round)) {
        taken.push({ name: candidate.name, form, sample: await measure(browser, { candidate, form, server }) });
      }
    }
    await browser.close();
  }
  return {
    of: (name, form) => taken.filter((one) => one.name === name && one.form === form).map(({ sample }) => sample),
  };
}
