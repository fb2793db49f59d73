import type { Browser } from 'playwright-core';
import { FORM_NAMES, type FormName } from './bench-forms.ts';
import { CANDIDATES, type Candidate, type CandidateName } from './candidates.ts';
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
  readonly rounds: number;
  /** Rounds in which the peers take part too; they are slow and have no bar. */
  readonly withPeers: number;
  readonly forms?: readonly FormName[];
}

export interface Place {
  readonly newBrowser: () => Promise<Browser>;
  readonly server: PageServer;
}

const turned = (candidates: readonly Candidate[], round: number) =>
  round % 2 === 0 ? candidates : [...candidates].reverse();

/** Measures every candidate in turn, again and again, in the other order each time, so that a busy minute of the machine meets them all. */
export async function sampled<T>(
  { newBrowser, server }: Place,
  { rounds, withPeers, forms = FORM_NAMES }: Round,
  measure: (browser: Browser, target: Target) => Promise<T>,
): Promise<Samples<T>> {
  const taken: { readonly name: CandidateName; readonly form: FormName; readonly sample: T }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const browser = await newBrowser();
    const taking = CANDIDATES.filter((candidate) => !candidate.isPeer || round < withPeers);
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
