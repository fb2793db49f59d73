import type { PlainDate } from '../dates.ts';
import type { PersonId } from '../people/person.ts';

export type SchoolKey = string;
export const POLICY_IDS = ['cradley', 'hscb', 'temple', 'river-tees', 'jmat'] as const;
export type PolicyId = (typeof POLICY_IDS)[number];

/** A window in which supervision may be offered, as wall-clock times in Europe/London. */
export interface BookingWindow {
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number;
  readonly from: string;
  readonly until: string;
}

/** Who to turn to when a child is at risk now (design D10). The school writes these; the product invents no numbers. */
export interface SchoolContact {
  readonly label: string;
  readonly name: string;
  readonly how: string;
}

export interface School {
  readonly key: SchoolKey;
  readonly name: string;
  readonly policy: PolicyId;
  readonly policyVersion: number;
  readonly policyFromOn: PlainDate;
  /** Where decisions about a child are filed: CPOMS, RecordMy… */
  readonly caseSystem: string;
  readonly head: PersonId;
  readonly safeguardingLead: PersonId;
  readonly bookingWindows: readonly BookingWindow[];
  readonly contacts: readonly SchoolContact[];
}
