/** One measured thing. `bar` is the most it may be; a measure over its bar fails the run. */
export interface Measure {
  readonly suite: string;
  readonly what: string;
  readonly value: number;
  readonly unit:
    | 'requests'
    | 'units'
    | 'ratio'
    | 'MB'
    | 'bytes'
    | 'calls'
    | 'units per row'
    | 'units per card'
    | 'units per arrangement'
    | 'minutes'
    | 'arrangements'
    | 'scans'
    | 'fields'
    | 'elements'
    | 'pixels';
  readonly bar: number | null;
}

/** A named group of measures; counts and ratios only, so that they do not depend on the machine. */
export interface Suite {
  readonly name: string;
  /** `isQuick`: as little as shows whether something got much worse. */
  run(how: { readonly isQuick: boolean }): Promise<readonly Measure[]>;
}
