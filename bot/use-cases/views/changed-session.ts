import type { ChangedSession } from '../../../shared/contract/sessions.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { sessionFlags } from '../../../shared/domain/sessions/session-flags.ts';
import type { Ports } from '../../ports/index.ts';
import type { FreshStanding } from '../refresh-standing.ts';
import { policyOf } from '../steps/policy-of.ts';
import { sessionRules } from '../steps/session-rules.ts';
import { sessionSummary } from './session-summary.ts';

/**
 * A session as it now stands, with what is not as the policy wants it; never a reason to refuse (design D10). `standing` = the arrangement's
 * sessions as `afterChange` has just read them.
 */
export async function changedSession(
  ports: Ports,
  arrangement: Arrangement,
  session: Session,
  standing: FreshStanding | null,
): Promise<ChangedSession> {
  const [schools, calendar] = await Promise.all([
    ports.register.schools(),
    ports.register.calendarOf(arrangement.school),
  ]);
  const school = schools.find((one) => one.key === arrangement.school) ?? null;
  const rules = sessionRules(policyOf(arrangement), school, calendar.value);
  const others = (standing?.sessions ?? []).map((one) => one.value).filter((one) => one.key !== session.key);
  return { session: sessionSummary(session), flags: [...sessionFlags(session, arrangement, others, rules)] };
}
