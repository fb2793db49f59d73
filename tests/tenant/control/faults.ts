import { z } from 'zod';
import type { Fault } from '../core/faults.ts';
import type { Tenant } from '../core/tenant.ts';
import type { ThrottleSettings } from '../core/throttle.ts';

const STATUSES = [400, 403, 404, 409, 410, 412, 429, 500, 502, 503, 504] as const;

const FAULT = z.strictObject({
  match: z.string().optional(),
  times: z.number().int().positive().optional(),
  rate: z.number().min(0).max(1).optional(),
  status: z.union(STATUSES.map((status) => z.literal(status))).optional(),
  code: z.string().optional(),
  retryAfterSeconds: z.number().nonnegative().optional(),
  latencyMs: z.number().nonnegative().optional(),
  drop: z.enum(['before', 'after']).optional(),
});

const THROTTLE = z.union([
  z.boolean(),
  z.strictObject({
    isOn: z.boolean().default(true),
    unitsPerMinute: z.number().positive().optional(),
    delegatedTokensPerFiveMinutes: z.number().positive().optional(),
  }),
]);

const SETTINGS = z.strictObject({
  faults: z.array(FAULT).optional(),
  /** Short for a fault that answers 503 at this rate, and for one that makes everything slower. */
  errorRate: z.number().min(0).max(1).optional(),
  latencyMs: z.number().nonnegative().optional(),
  throttle: THROTTLE.optional(),
  /** Draws of the rates; the same seed spoils the same requests. */
  seed: z.number().int().optional(),
});

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function settingsOf(throttle: z.output<typeof THROTTLE>): Partial<ThrottleSettings> {
  return typeof throttle === 'boolean' ? { isOn: throttle } : withoutUndefined(throttle);
}

function shortFaults(settings: z.output<typeof SETTINGS>): readonly z.output<typeof FAULT>[] {
  const { errorRate, latencyMs } = settings;
  return [
    ...(errorRate === undefined ? [] : [{ rate: errorRate, status: 503 as const, latencyMs }]),
    ...(latencyMs === undefined ? [] : [{ latencyMs }]),
  ];
}

/**
 * `POST /_local/faults`: a list of faults, one fault, or `{ faults, errorRate, latencyMs, throttle, seed }`. What is sent replaces the faults in
 * force; an empty list ends them; throttling stays as it was unless named.
 */
export function applyFaults(tenant: Tenant, body: unknown): Response {
  const shaped = Array.isArray(body) ? { faults: body } : body;
  const one = FAULT.safeParse(shaped);
  const read = SETTINGS.safeParse(one.success && Object.keys(one.data).length > 0 ? { faults: [one.data] } : shaped);
  if (!read.success) return Response.json({ error: z.prettifyError(read.error) }, { status: 400 });
  const { faults, throttle, seed } = read.data;
  const asked = [...(faults ?? []), ...shortFaults(read.data)];
  if (faults !== undefined || asked.length > 0)
    tenant.faults.set(
      asked.map((fault): Fault => withoutUndefined(fault)),
      seed,
    );
  if (throttle !== undefined) tenant.throttle.set(settingsOf(throttle));
  return Response.json({ faults: tenant.faults.list() });
}
