import type { DriftKind } from '../../shared/domain/drift/drift.ts';
import type { DriftDesk } from './drift-desk.ts';
import type { Who } from './local-service.ts';

export const SCHOOL = 'lantern-bay';
export const LEADS = 'Lantern Bay Primary School leads';

/** One thing somebody changed by hand, and the line that has to tell it. */
export interface Meddling {
  readonly what: string;
  readonly kind: DriftKind;
  /** The list the line names, where there is one. */
  readonly list?: string;
  /** What the line about it says of the place or group. */
  readonly path: (desk: DriftDesk) => string;
  readonly who?: string;
  readonly isAlarm?: boolean;
  readonly meddle: (desk: DriftDesk) => Promise<unknown> | unknown;
}

export const folder = (desk: DriftDesk, at_: number) => `${SCHOOL}/${desk.pairs[at_]?.key}`;
export const readers = (desk: DriftDesk, at_: number) => `Readers of ${desk.pairs[at_]?.key}`;
export const sql = (desk: DriftDesk, text: string, ...values: (string | number)[]) =>
  desk.service.tenant.db.prepare(text).run(...values);
export const person = (who: Who) => `person:${who}@harbourtrust.example`;
