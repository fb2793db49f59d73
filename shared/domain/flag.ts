/** A thing that is not as the policy wants it. Shown, never blocking (design D10). */
export interface Flag {
  readonly text: string;
  /** The rule it rests on, e.g. `J-36`. */
  readonly rule: string | null;
}
