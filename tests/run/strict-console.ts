import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A stray console error or warning fails the test it happens in. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls].map((call) =>
    call.map(String).join(' '),
  );
  vi.restoreAllMocks();
  expect(said, 'stray console output').toEqual([]);
});
