import { type CoverageEntry, supported } from './entry.ts';

/** `$batch` is not in Microsoft's metadata. */
export const BATCH_COVERAGE: readonly CoverageEntry[] = supported('unverified', ['POST /v1.0/$batch']);
