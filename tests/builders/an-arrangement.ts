import type { Arrangement } from '../../shared/domain/arrangements/arrangement.ts';
import { newArrangement } from '../../shared/domain/arrangements/new-arrangement.ts';
import { Temporal } from '../../shared/domain/dates.ts';

/** Sam supervises Ella at Lantern Bay under the JMAT policy since September 2026. */
export function anArrangement(with_: Partial<Arrangement> = {}): Arrangement {
  const begun = newArrangement({
    key: 'lantern-bay-ella',
    school: 'lantern-bay',
    policy: 'jmat',
    policyVersion: 1,
    kind: 'one-to-one',
    supervisors: ['sam'],
    supervisees: ['ella'],
    lineManager: 'lou',
    commissionedBy: null,
    durationMinutes: 60,
    venue: 'Meeting room 2',
    startedOn: Temporal.PlainDate.from('2026-09-01'),
  });
  return { ...begun, ...with_ };
}
