import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedRecord } from '../../../shared/contract/records.ts';
import { ApiError } from '../../../tabs/api/api-error.ts';
import { Autosave, type Changes } from '../../../tabs/form/autosave.ts';

const saved = (version: string, changes: Partial<SavedRecord> = {}): SavedRecord => ({
  version,
  savedAt: '2026-11-23T15:34:00Z',
  refused: [],
  conflicts: [],
  ...changes,
});

function createDesk() {
  const sent: { version: string; answers: Changes; keepalive: boolean }[] = [];
  const kept: (Changes | null)[] = [];
  const replies: (() => Promise<SavedRecord>)[] = [];
  const newest: Record<string, string> = { trends: 'as opened' };
  const autosave = new Autosave({
    version: '"1"',
    savedAt: null,
    save: (version, answers, keepalive) => {
      sent.push({ version, answers, keepalive });
      return replies.shift()?.() ?? Promise.resolve(saved(`"${sent.length + 1}"`));
    },
    opened: { trends: 'as opened', coping: '' },
    newest: async () => ({ version: '"9"', answers: newest }),
    keep: (changes) => kept.push(changes),
  });
  const failNext = (error: ApiError) => replies.push(() => Promise.reject(error));
  const type = (field: string, text: string) => autosave.changed(field, () => text);
  return { autosave, sent, kept, replies, newest, failNext, type };
}

describe('saving while writing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('claims nothing before the server has answered', async () => {
    const { autosave, type, replies } = createDesk();
    let answer: (value: SavedRecord) => void = () => undefined;
    replies.push(() => new Promise((resolve) => (answer = resolve)));
    type('trends', 'More online groups');
    expect(autosave.state().phase).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(autosave.state().phase).toBe('saving');
    expect(autosave.state().savedAt).toBeNull();
    answer(saved('"2"'));
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.state()).toMatchObject({ phase: 'saved', savedAt: '2026-11-23T15:34:00Z' });
  });

  it('sends only the answers that changed, with their newest text and the version it knows', async () => {
    const { sent, type } = createDesk();
    type('trends', 'M');
    type('trends', 'More');
    await vi.advanceTimersByTimeAsync(1_500);
    type('coping', 'Running');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([
      { version: '"1"', answers: { trends: 'More' }, keepalive: false },
      { version: '"2"', answers: { coping: 'Running' }, keepalive: false },
    ]);
  });

  it('sends at most once in five seconds while somebody types without a pause', async () => {
    const { sent, type } = createDesk();
    for (let at = 0; at < 300; at += 1) {
      type('trends', `text ${at}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.length).toBe(6);
  });

  it('never leaves text unsent for longer than five seconds', async () => {
    const { sent, type } = createDesk();
    type('trends', 'first');
    await vi.advanceTimersByTimeAsync(1_500);
    type('trends', 'second');
    await vi.advanceTimersByTimeAsync(4_999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
  });

  it('waits half a minute when Microsoft 365 is throttling', async () => {
    const { autosave, sent, failNext, type } = createDesk();
    failNext(new ApiError('throttled', 'Busy'));
    type('trends', 'first');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(autosave.state().phase).toBe('retrying');
    await vi.advanceTimersByTimeAsync(29_999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
    expect(autosave.state().phase).toBe('saved');
  });

  it('waits as long as Retry-After says', async () => {
    const { sent, failNext, type } = createDesk();
    failNext(new ApiError('throttled', 'Busy', { retryAfter: 90 }));
    type('trends', 'first');
    await vi.advanceTimersByTimeAsync(1_500 + 89_999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
  });

  it('keeps trying when the connection is gone, and sends at once when it is back', async () => {
    const { autosave, sent, failNext, type } = createDesk();
    failNext(new ApiError('offline', 'Offline'));
    type('trends', 'first');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(autosave.state().phase).toBe('retrying');
    autosave.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)?.answers).toEqual({ trends: 'first' });
    expect(autosave.state().phase).toBe('saved');
  });

  it('sends the newer text after a failure, not the one that failed', async () => {
    const { sent, failNext, type } = createDesk();
    failNext(new ApiError('unavailable', 'Down'));
    type('trends', 'old');
    await vi.advanceTimersByTimeAsync(1_500);
    type('trends', 'new');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent.at(-1)?.answers).toEqual({ trends: 'new' });
  });

  it('stops, with the text still here, when the record was signed meanwhile', async () => {
    const { autosave, sent, kept, failNext, type } = createDesk();
    failNext(new ApiError('signed-already', 'Signed'));
    type('trends', 'late');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(autosave.state().phase).toBe('stopped');
    expect(sent).toHaveLength(1);
    expect(kept.at(-1)).toEqual({ trends: 'late' });
  });

  it('never overwrites, with an old version, what somebody else has written', async () => {
    const { autosave, sent, newest, failNext, type } = createDesk();
    newest.trends = 'Theirs';
    failNext(new ApiError('stale-version', 'Old'));
    type('trends', 'Mine');
    type('coping', 'Running');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent.at(-1)?.answers).toEqual({ coping: 'Running' });
    expect(autosave.fields.of('trends').conflict).toEqual({ mine: 'Mine', theirs: 'Theirs' });
  });

  it('asks for the newest version once when its own is too old', async () => {
    const { sent, failNext, type } = createDesk();
    failNext(new ApiError('stale-version', 'Old'));
    type('trends', 'mine');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(sent.map((one) => one.version)).toEqual(['"1"', '"9"']);
  });

  it('keeps unsent text on the device within a second, and forgets it once it is saved', async () => {
    const { kept, type } = createDesk();
    type('trends', 'first');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(kept).toEqual([{ trends: 'first' }]);
    await vi.advanceTimersByTimeAsync(500);
    expect(kept.at(-1)).toBeNull();
  });

  it('refuses one answer and saves the others', async () => {
    const { autosave, replies, type } = createDesk();
    replies.push(() =>
      Promise.resolve(
        saved('"2"', { refused: [{ field: 'vulnerable-list', message: 'Enter a whole number, such as 12.' }] }),
      ),
    );
    type('vulnerable-list', 'many');
    type('trends', 'fine');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(autosave.fields.of('vulnerable-list').refusal).toBe('Enter a whole number, such as 12.');
    expect(autosave.fields.of('trends').refusal).toBeNull();
    expect(autosave.fields.troubled()).toEqual(['vulnerable-list']);
  });

  it('keeps both texts of a conflict until one is chosen, then sends mine again', async () => {
    const { autosave, sent, replies, type } = createDesk();
    replies.push(() => Promise.resolve(saved('"2"', { conflicts: [{ field: 'trends', theirs: 'Theirs' }] })));
    type('trends', 'Mine');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(autosave.fields.of('trends').conflict).toEqual({ mine: 'Mine', theirs: 'Theirs' });
    autosave.settle('trends', 'mine');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent.at(-1)).toEqual({ version: '"2"', answers: { trends: 'Mine' }, keepalive: false });
    expect(autosave.fields.of('trends').conflict).toBeNull();
  });

  it('sends everything at once, outliving the page, when the page is left', async () => {
    const { autosave, sent, type } = createDesk();
    type('trends', 'last words');
    const isSaved = await autosave.flush(true);
    expect(isSaved).toBe(true);
    expect(sent).toEqual([{ version: '"1"', answers: { trends: 'last words' }, keepalive: true }]);
  });

  it('says that not everything is saved when leaving fails', async () => {
    const { autosave, failNext, type } = createDesk();
    failNext(new ApiError('offline', 'Offline'));
    type('trends', 'last words');
    expect(await autosave.flush(true)).toBe(false);
    autosave.stop();
  });

  it('tells only the field concerned about what the server said', async () => {
    const { autosave, replies, type } = createDesk();
    const heard: string[] = [];
    autosave.fields.subscribe('trends', () => heard.push('trends'));
    autosave.fields.subscribe('coping', () => heard.push('coping'));
    replies.push(() => Promise.resolve(saved('"2"', { refused: [{ field: 'trends', message: 'Too long.' }] })));
    type('trends', 'x');
    type('coping', 'y');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(heard).toEqual(['trends']);
  });
});
