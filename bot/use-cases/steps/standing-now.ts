import type { ActionFacts } from '../../../shared/domain/actions/action.ts';
import type { Arrangement, ArrangementStanding } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf } from '../../../shared/domain/dates.ts';
import type { ArrangementClocks } from '../../../shared/domain/due-dates/clock.ts';
import { standingOf } from '../../../shared/domain/oversight/standing.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { openMissedTwice } from '../missed-twice/open-missed-twice.ts';
import { policyOf } from './policy-of.ts';

/** An arrangement's standing now; whether its records are signed at all is its policy's word. */
export function standingNow(
  arrangement: Arrangement,
  clocks: ArrangementClocks,
  sessions: readonly Session[],
  actions: readonly Pick<ActionFacts, 'dueOn' | 'status'>[],
  now: Instant,
): ArrangementStanding {
  const isRecordSigned = (session: Session) => isSignedBy(arrangement, session);
  const missedTwiceSinceOn = openMissedTwice(arrangement, sessions, now)[0]?.secondOn;
  const { supervisors } = arrangement;
  return standingOf(clocks, { now, sessions, actions, isRecordSigned, supervisors, missedTwiceSinceOn });
}

/** Whether the record of a session is signed, by what its school had settled on its day. */
function isSignedBy(arrangement: Arrangement, session: Session): boolean {
  const pack = policyOf(arrangement, londonDateOf(session.startsAt));
  const formId = pack?.recordForms[arrangement.kind];
  return pack?.forms.some((form) => form.id === formId && form.signers.length > 0) ?? true;
}

/** Whether two standings say the same, so that nothing need be written. */
export function isSameStanding(a: ArrangementStanding, b: ArrangementStanding): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
