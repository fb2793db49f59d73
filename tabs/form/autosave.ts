import type { SavedRecord } from '../../shared/contract/records.ts';
import type { Answers, AnswerValue } from '../../shared/domain/records/record.ts';
import { ApiError } from '../api/api-error.ts';
import { createFieldStates, type FieldStates } from './field-states.ts';

/** Where the text is: on the server, on its way, or still only here. */
export type SavePhase =
  /** Nothing has been typed since the page opened. */
  | 'untouched'
  /** Typed, not sent yet. */
  | 'waiting'
  | 'saving'
  | 'saved'
  /** The last attempt failed; it is tried again by itself. */
  | 'retrying'
  /** The service will never take it (signed meanwhile, no access): the text stays here. */
  | 'stopped';

export interface SaveState {
  readonly phase: SavePhase;
  /** When the server last said it had everything sent; null before that. */
  readonly savedAt: string | null;
  readonly failure: ApiError | null;
}

export type ReadAnswer = () => AnswerValue;
export type Changes = { readonly [questionId: string]: AnswerValue };

export interface AutosaveOptions {
  readonly version: string;
  readonly savedAt: string | null;
  /** Sends changed answers; rejects with an `ApiError`. */
  readonly save: (version: string, answers: Changes, keepalive: boolean) => Promise<SavedRecord>;
  /** The answers this page was opened with. */
  readonly opened: Answers;
  /** The record as it stands now, asked for when the service can't compare our version any more. */
  readonly newest: () => Promise<{ readonly version: string; readonly answers: Answers }>;
  /** Keeps what is not on the server yet, encrypted, in case the page dies; null when nothing is left. */
  readonly keep: (changes: Changes | null) => void;
  readonly now?: () => number;
}

const AFTER_TYPING = 1_500;
const BETWEEN_SAVES = 5_000;
const BETWEEN_SAVES_WHEN_THROTTLED = 30_000;
const KEEP_EVERY = 1_000;
const FINAL = new Set(['not-found', 'not-allowed', 'not-a-party', 'signed-already', 'signed-out']);

/** Whether two answers say the same; nothing, empty text and an empty table do. */
function isSame(one: AnswerValue, other: AnswerValue): boolean {
  const isEmpty = (answer: AnswerValue) =>
    answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);
  return (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);
}

/** An answer as it travels. */
function asSent(answer: AnswerValue): SavedRecord['conflicts'][number]['theirs'] {
  return structuredClone(answer) as SavedRecord['conflicts'][number]['theirs'];
}

/**
 * Saves a form while it is being filled in, and knows at every moment what has and has not reached the server: at most one
 * request in 5 s (30 s when throttled), only changed answers, tried again until they are taken.
 */
export class Autosave {
  readonly fields: FieldStates = createFieldStates();
  private readonly options: AutosaveOptions;
  private readonly now: () => number;
  private readonly listeners = new Set<() => void>();
  private readonly pending = new Map<string, ReadAnswer>();
  private inFlight: ReadonlyMap<string, ReadAnswer> | null = null;
  private running: Promise<void> | null = null;
  private version: string;
  /** Each answer as the server last had it from us or gave it to us. */
  private readonly known: Map<string, AnswerValue>;
  private current: SaveState;
  private gap = BETWEEN_SAVES;
  private lastSentAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private keepTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: AutosaveOptions) {
    this.options = options;
    this.now = options.now ?? Date.now;
    this.version = options.version;
    this.known = new Map(Object.entries(options.opened));
    this.current = { phase: 'untouched', savedAt: options.savedAt, failure: null };
  }

  readonly state = (): SaveState => this.current;

  /** The answers as the server last had them. */
  readonly saved = (): Answers => Object.fromEntries(this.known);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** An answer changed; it is read when it is sent. */
  changed(field: string, read: ReadAnswer): void {
    this.pending.set(field, read);
    this.fields.clearRefusal(field);
    const { phase } = this.current;
    if (phase === 'untouched' || phase === 'saved') this.show({ phase: 'waiting' });
    this.keepSoon();
    if (this.running === null) this.schedule(AFTER_TYPING);
  }

  /** Sends what is waiting as soon as the pace allows; called when a field is left. */
  soon(): void {
    if (this.pending.size === 0 || this.running !== null) return;
    this.clearTimer();
    this.schedule(0);
  }

  /** Sends everything now; true when the server has it all. */
  async flush(keepalive = false): Promise<boolean> {
    await this.sendPending(keepalive);
    return this.pending.size === 0 && this.inFlight === null;
  }

  /** Settles a conflict: mine is sent again, theirs replaces what is on screen. */
  settle(field: string, keep: 'mine' | 'theirs'): void {
    const { conflict } = this.fields.of(field);
    if (conflict === null) return;
    this.fields.settle(field, keep === 'theirs' ? { answer: conflict.theirs } : null);
    if (keep === 'mine') this.changed(field, () => conflict.mine);
    this.show({});
  }

  /** Puts an answer on screen and sends it, as if it had been typed. */
  put(field: string, answer: AnswerValue): void {
    this.fields.settle(field, { answer });
    this.changed(field, () => answer);
  }

  /** Tries again at once; the browser says that the connection is back. */
  wake(): void {
    if (this.current.phase !== 'retrying') return;
    this.lastSentAt = Number.NEGATIVE_INFINITY;
    void this.sendPending(false);
  }

  /** Forgets its timers; what is pending stays kept on the device. */
  stop(): void {
    this.clearTimer();
    if (this.keepTimer !== null) clearTimeout(this.keepTimer);
    this.keepTimer = null;
  }

  private show(next: Partial<SaveState>): void {
    this.current = { ...this.current, ...next };
    for (const listener of this.listeners) listener();
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private unsent(): Changes | null {
    const all = [...(this.inFlight ?? []), ...this.pending];
    return all.length === 0 ? null : Object.fromEntries(all.map(([field, read]) => [field, read()]));
  }

  private keepSoon(): void {
    this.keepTimer ??= setTimeout(() => {
      this.keepTimer = null;
      this.options.keep(this.unsent());
    }, KEEP_EVERY);
  }

  private schedule(delay: number): void {
    if (this.timer !== null || this.current.phase === 'stopped') return;
    const wait = Math.max(delay, this.lastSentAt + this.gap - this.now());
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.sendPending(false);
    }, wait);
  }

  private async sendPending(keepalive: boolean): Promise<void> {
    while (this.running !== null) await this.running;
    if (this.pending.size === 0 || this.current.phase === 'stopped') return;
    this.clearTimer();
    this.running = this.attempt(keepalive);
    await this.running;
  }

  private async attempt(keepalive: boolean): Promise<void> {
    const sent = new Map(this.pending);
    this.pending.clear();
    this.inFlight = sent;
    this.lastSentAt = this.now();
    this.show({ phase: 'saving' });
    const answers = Object.fromEntries([...sent].map(([field, read]) => [field, read()]));
    try {
      const saved = await this.save(answers, keepalive);
      this.settleAttempt();
      this.accept(answers, saved);
    } catch (error) {
      this.settleAttempt();
      this.giveBack(sent, error);
    }
    this.options.keep(this.unsent());
  }

  private settleAttempt(): void {
    this.inFlight = null;
    this.running = null;
  }

  private async save(answers: Changes, keepalive: boolean): Promise<SavedRecord> {
    try {
      return await this.options.save(this.version, answers, keepalive);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'stale-version') throw error;
      return this.saveOverNewest(answers, keepalive);
    }
  }

  /** Sends what nobody else has touched; what somebody has is a conflict, never overwritten. */
  private async saveOverNewest(answers: Changes, keepalive: boolean): Promise<SavedRecord> {
    const newest = await this.options.newest();
    this.version = newest.version;
    const isTheirs = (field: string, mine: AnswerValue) => {
      const theirs = newest.answers[field] ?? null;
      return !isSame(theirs, this.known.get(field) ?? null) && !isSame(theirs, mine);
    };
    const touched = Object.entries(answers).filter(([field, mine]) => isTheirs(field, mine));
    const free = Object.entries(answers).filter(([field, mine]) => !isTheirs(field, mine));
    const saved = await this.options.save(this.version, Object.fromEntries(free), keepalive);
    const conflicts = touched.map(([field]) => ({ field, theirs: asSent(newest.answers[field] ?? null) }));
    return { ...saved, conflicts: [...saved.conflicts, ...conflicts] };
  }

  private accept(answers: Changes, saved: SavedRecord): void {
    this.version = saved.version;
    this.gap = BETWEEN_SAVES;
    const refused = new Map(saved.refused.map((one) => [one.field, one.message]));
    const conflicts = new Map(saved.conflicts.map((one) => [one.field, one.theirs]));
    for (const [field, mine] of Object.entries(answers)) {
      const theirs = conflicts.get(field);
      this.known.set(field, theirs ?? mine);
      const conflict = theirs === undefined ? null : { mine, theirs };
      if (!this.pending.has(field)) this.fields.say(field, { refusal: refused.get(field) ?? null, conflict });
    }
    this.show({ phase: this.pending.size > 0 ? 'waiting' : 'saved', savedAt: saved.savedAt, failure: null });
    if (this.pending.size > 0) this.schedule(AFTER_TYPING);
  }

  private giveBack(sent: ReadonlyMap<string, ReadAnswer>, error: unknown): void {
    for (const [field, read] of sent) if (!this.pending.has(field)) this.pending.set(field, read);
    const failure = error instanceof ApiError ? error : new ApiError('unexpected', 'Something went wrong on our side.');
    if (FINAL.has(failure.code)) {
      this.show({ phase: 'stopped', failure });
      return;
    }
    this.gap = failure.code === 'throttled' ? BETWEEN_SAVES_WHEN_THROTTLED : BETWEEN_SAVES;
    this.show({ phase: 'retrying', failure });
    this.schedule((failure.retryAfter ?? 0) * 1000);
  }
}
