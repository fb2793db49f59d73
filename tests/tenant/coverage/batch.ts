import type { CoverageEntry } from './entry.ts';

/** `$batch` is not in Microsoft's metadata. */
export const BATCH_COVERAGE: readonly CoverageEntry[] = [];
