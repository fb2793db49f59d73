import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import { refuse } from '../../../shared/domain/result.ts';
import type { Ports } from '../../ports/index.ts';
import { policyOf } from '../steps/policy-of.ts';
import { eligibilityNow } from './eligibility-now.ts';

/** Why an arrangement's people cannot be these: supervising oneself, or supervision that would go round in a circle; null when they can. */
export async function circleRefusal(ports: Ports, arrangement: Arrangement, on: PlainDate, field: string) {
  const pack = policyOf(arrangement);
  if (pack === null) return null;
  const [first] = (await eligibilityNow(ports, arrangement, pack, on)).refused;
  return first === undefined ? null : refuse('invalid-field', first.text, field);
}
