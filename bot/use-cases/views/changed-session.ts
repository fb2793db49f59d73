import type { ChangedSession } from '../../../shared/contract/sessions.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { sessionFlags } from '../../../shared/domain/sessions/session-flags.ts';
import type { Ports } from '../../ports/index.ts';
import { policyOf } from '../steps/policy-of.ts';
import { sessionRules } from '../steps/session-rules.ts';
import { sessionSummary } from './session-summary.ts';

/** A session as it now stands, with what is not as the policy wants it; never a reason to refuse (design D10). */
export async function changedSession(
  ports: Ports,
  arrangement: Arrangement,
  session: Session,
): Promise<ChangedSession> {
  const [schools, calendar, all] = await Promise.all([
    ports.register.schools(),
    ports.register.calendarOf(arrangement.school),
    ports.register.sessionsOf(arrangement.key),
  ]);
  const school = schools.find((one) => one.key === arrangement.school) ?? null;
  const rules = sessionRules(policyOf(arrangement), school, calendar.value);
  const others = all.map((one) => one.value).filter((one) => one.key !== session.key);
  return { session: sessionSummary(session), flags: [...sessionFlags(session, arrangement, others, rules)] };
}
