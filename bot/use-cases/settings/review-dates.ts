import type { SchoolSettingsView } from '../../../shared/contract/settings.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { SchoolSettings } from '../../../shared/domain/schools/school-settings.ts';
import { chosenAt } from '../../../shared/policies/choices.ts';
import type { PolicyPack } from '../../../shared/policies/pack.ts';
import { positionOf } from '../../../shared/policies/positions.ts';
import { policyReviewOn } from '../reminders/policy-review-on.ts';

/** When the next sample of action plans is due: so many months, as the school says, after the last; null while either is not said. */
export function nextSampleOn(pack: PolicyPack, settings: SchoolSettings): PlainDate | null {
  const position = positionOf(pack, 'sample-audit-months');
  const months = position === undefined ? undefined : chosenAt(position, pack.id, settings.choices, null)?.value;
  if (typeof months !== 'number' || settings.actionPlansSampledOn === null) return null;
  return settings.actionPlansSampledOn.add({ months });
}

/** The dates that something at a school is counted from, with what follows from them. */
export function reviewDates(school: School, pack: PolicyPack, settings: SchoolSettings): SchoolSettingsView['reviews'] {
  const reviews: SchoolSettingsView['reviews'] = [
    {
      id: 'policyReviewedOn',
      asks: 'When was your supervision policy last reviewed?',
      lastOn: settings.policyReviewedOn?.toString() ?? null,
      nextOn: policyReviewOn(school.policy, settings)?.toString() ?? null,
    },
  ];
  if (positionOf(pack, 'sample-audit-months') !== undefined) {
    reviews.push({
      id: 'actionPlansSampledOn',
      asks: 'When did the safeguarding team last sample action plans?',
      lastOn: settings.actionPlansSampledOn?.toString() ?? null,
      nextOn: nextSampleOn(pack, settings)?.toString() ?? null,
    });
  }
  return reviews;
}
