import { expect } from 'vitest';
import { StoreError } from '../../bot/ports/store-error.ts';
import type { Result } from '../../shared/domain/result.ts';

/** The value of a result that must have worked. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) expect.fail(`refused: ${result.error.code} (${result.error.message})`);
  return result.value;
}

/** The code of a result that must have been refused, with its field where it names one. */
export function refusalOf<T>(result: Result<T>): string {
  if (result.ok) expect.fail('it was allowed');
  return result.error.field === undefined ? result.error.code : `${result.error.code} ${result.error.field}`;
}

/** How a call to the store failed, which it must have; anything but a `StoreError` is a fault of the test. */
export async function failureOf(promise: Promise<unknown>): Promise<StoreError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  expect.fail('nothing failed');
}
