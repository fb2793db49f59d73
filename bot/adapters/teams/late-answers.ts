import type { ExtensionAnswer } from '../../conversation/extension/extension-turn.ts';

/** How long an answer that came too late is kept for who asks again, in milliseconds. */
const KEPT_MS = 60_000;

/**
 * Answers that Teams was not kept waiting for, held in this process until the same step is taken again: so that trying again shows what became
 * of it, however slow Microsoft 365 is. Another instance does the step anew, which does it once all the same.
 */
export class LateAnswers {
  readonly #underWay = new Map<string, Promise<ExtensionAnswer>>();

  constructor(private readonly keptMs: number = KEPT_MS) {}

  /** The work that was begun for this step and not shown yet; else begun now. */
  begin(step: string, work: () => Promise<ExtensionAnswer>): Promise<ExtensionAnswer> {
    const standing = this.#underWay.get(step);
    if (standing !== undefined) return standing;
    const begun = work();
    this.#underWay.set(step, begun);
    void begun.then(() => {
      setTimeout(() => this.shown(step, begun), this.keptMs).unref();
    });
    return begun;
  }

  /** It has been shown, or nobody has asked again: the step begins anew next time. */
  shown(step: string, work: Promise<ExtensionAnswer>): void {
    if (this.#underWay.get(step) === work) this.#underWay.delete(step);
  }
}
