import { z } from 'zod';
import { type Instant, Temporal } from '../../../shared/domain/dates.ts';
import { DRIFT_KINDS, type Drift } from '../../../shared/domain/drift/drift.ts';
import type { Ports } from '../../ports/index.ts';

const KEY = 'drift|latest';
/** A row holds 63,999 characters; what is beyond is counted. */
const MOST_LISTED = 150;
const KEPT_DAYS = 400;

const line = z.object({
  kind: z.enum(DRIFT_KINDS),
  severity: z.enum(['high', 'medium', 'low']),
  list: z.string().nullable(),
  path: z.string(),
  who: z.string().nullable(),
  name: z.string().nullable(),
});
const shape = z.object({
  at: z.iso.datetime(),
  found: z.number(),
  mended: z.array(line),
  standing: z.array(line),
});
/** One difference, without SharePoint's numbers. Who it is about is for leads and administrators, never for a log. */
export type DriftLine = z.infer<typeof line>;

/** What the last comparison found: how much, what was put right, and what stands until somebody does something about it. */
export interface DriftReport {
  readonly at: Instant;
  readonly found: number;
  readonly mended: readonly DriftLine[];
  readonly standing: readonly DriftLine[];
}

/** A drift as it is kept. */
export function lineOf({ kind, severity, list, path, who, name }: Drift): DriftLine {
  return { kind, severity, list, path, who, name };
}

/** The report for a log: how many of each kind, and nobody's name, list or key. */
export function countsOf({ found, mended, standing }: DriftReport): Readonly<Record<string, unknown>> {
  const ofKinds = (lines: readonly DriftLine[]) =>
    Object.fromEntries(
      DRIFT_KINDS.map((kind) => [kind, lines.filter((one) => one.kind === kind).length] as const).filter(
        ([, count]) => count > 0,
      ),
    );
  return { found, mended: ofKinds(mended), standing: ofKinds(standing) };
}

/** The last report; null before the first comparison. Rejects with `StoreError`. */
export async function latestDrift({ state }: Pick<Ports, 'state'>): Promise<DriftReport | null> {
  const stored = await state.get(KEY);
  const read = shape.safeParse(stored === null ? null : JSON.parse(stored.value));
  return read.success ? { ...read.data, at: Temporal.Instant.from(read.data.at) } : null;
}

/** Keeps the report in place of the one before. Rejects with `StoreError`. */
export async function keepDrift({ state }: Pick<Ports, 'state'>, report: DriftReport): Promise<void> {
  const standing = await state.get(KEY);
  const value = JSON.stringify({
    at: report.at.toString({ smallestUnit: 'second' }),
    found: report.found,
    mended: report.mended.slice(0, MOST_LISTED),
    standing: report.standing.slice(0, MOST_LISTED),
  });
  await state.put(KEY, value, standing?.version ?? null, report.at.add({ hours: 24 * KEPT_DAYS }));
}
