import { describe, expect, it } from 'vitest';
import { Remembered } from '../../bot/adapters/remembered.ts';

describe('What is remembered for a while', () => {
  it('is asked once within its life, and again after it', async () => {
    let now = 0;
    let asked = 0;
    const remembered = new Remembered<number>(30_000, () => now);
    const read = () => {
      asked += 1;
      return Promise.resolve(asked);
    };
    expect(await remembered.get('a', read)).toBe(1);
    now = 29_999;
    expect(await remembered.get('a', read)).toBe(1);
    now = 30_000;
    expect(await remembered.get('a', read)).toBe(2);
  });

  it('is forgotten when something was written', async () => {
    const remembered = new Remembered<number>(30_000, () => 0);
    remembered.set('a', 1);
    remembered.forget('a');
    expect(remembered.peek('a')).toBeNull();
  });

  it('is never a failure', async () => {
    const remembered = new Remembered<number>(30_000, () => 0);
    await expect(remembered.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await remembered.get('a', () => Promise.resolve(7))).toBe(7);
  });
});
