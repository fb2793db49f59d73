import type { Instant } from '../../../shared/domain/dates.ts';
import type { Drift } from '../../../shared/domain/drift/drift.ts';
import { driftBetween } from '../../../shared/domain/drift/drift-between.ts';
import { type AccessFacts, expectedAccess } from '../../../shared/domain/drift/expected-access.ts';
import type { SiteAsIs } from '../../../shared/domain/drift/site-as-is.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { type DriftReport, keepDrift, lineOf } from './drift-report.ts';
import { noteDrift } from './note-drift.ts';
import { readAccessFacts } from './read-access-facts.ts';

/** So many people taken out of groups at once, and half of all who are in them, is a register that was misread and no meddling. */
const MOST_TAKEN_OUT = 20;

/** What was found, with what it was found by. */
export interface DriftFound {
  readonly drifts: readonly Drift[];
  readonly facts: AccessFacts;
  readonly asIs: SiteAsIs;
}

/** Compares who can read what with who should, and changes nothing. Rejects with `StoreError`. */
export async function findDrift(ports: Ports, now: Instant): Promise<DriftFound> {
  const asIs = await ports.sitePermissions.look();
  const facts = await readAccessFacts(ports, asIs, now);
  return { drifts: driftBetween(expectedAccess(facts), asIs), facts, asIs };
}

function looksMisread(drifts: readonly Drift[], { groups }: SiteAsIs): boolean {
  const members = groups.reduce((sum, group) => sum + group.members.length, 0);
  const taken = drifts.filter((one) => one.kind === 'stranger in group').length;
  return taken > MOST_TAKEN_OUT && taken * 2 > members;
}

/** Puts one right; false where SharePoint would not, so that it stands. */
async function isMended(ports: Ports, drift: Drift): Promise<boolean> {
  try {
    await ports.sitePermissions.mend(drift);
    return true;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    ports.trouble.note('mend permissions', error);
    if (error.kind !== 'refused') throw error;
    return false;
  }
}

/**
 * Compares who can read what with who should, puts right what is safe to, writes changes of access to the trail of their arrangement, and keeps the
 * report. What SharePoint refuses to have mended stands like an alarm. Where half of all readers would lose their access nothing is touched: that is
 * a register misread. Cut off half way the next run does the rest. Rejects with `StoreError` when SharePoint cannot be reached.
 */
export async function mendPermissions(ports: Ports, now: Instant): Promise<DriftReport> {
  const { drifts, facts, asIs } = await findDrift(ports, now);
  const isStopped = looksMisread(drifts, asIs);
  const mended: Drift[] = [];
  const standing: Drift[] = [];
  try {
    for (const drift of drifts) {
      if (!isStopped && drift.remedy === 'repair' && (await isMended(ports, drift))) mended.push(drift);
      else standing.push(drift);
    }
  } finally {
    // What was put right before SharePoint was lost is not found again, so that it is written down now.
    await noteDrift(ports, mended, facts, now);
  }
  const report = { at: now, found: drifts.length, mended: mended.map(lineOf), standing: standing.map(lineOf) };
  await keepDrift(ports, report);
  return report;
}
