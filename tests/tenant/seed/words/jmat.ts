import type { Answers } from '../../../../shared/domain/records/record.ts';
import { caseOf, pick, type WordsContext } from './context.ts';
import { PRACTICE } from './practice.ts';

function caseAnswers(context: WordsContext, number: 1 | 2): Answers {
  const told = caseOf(context, number - 1);
  return {
    [`case-${number}-reference`]: told.reference,
    [`case-${number}`]: `${told.situation} ${told.risk}`,
    [`case-${number}-reflection`]: told.reflection,
    [`case-${number}-needs`]: told.needs,
    [`case-${number}-plan-changed`]: told.direction === 'staying the same (A)' ? 'No' : 'Yes',
    [`case-${number}-decision`]: told.decision,
  };
}

/** The DSL supervision record, filled. */
export function jmatRecord(context: WordsContext): Answers {
  return {
    'vulnerable-list': 24 + ((context.shift * 5 + context.session * 3) % 17),
    trends: pick(context, PRACTICE.trends),
    'trend-actions': pick(context, PRACTICE.trendActions),
    'not-completing': pick(context, PRACTICE.notCompleting),
    'recording-quality': pick(context, PRACTICE.quality),
    'success-stories': pick(context, PRACTICE.success),
    ...caseAnswers(context, 1),
    ...caseAnswers(context, 2),
    'frustration-1': pick(context, PRACTICE.frustration),
    'frustration-2': pick(context, PRACTICE.frustration, 1),
    'steps-taken': pick(context, PRACTICE.steps),
    'practice-issues': pick(context, PRACTICE.practiceIssues),
    'support-needed': pick(context, PRACTICE.supportNeeded),
    contextual: pick(context, PRACTICE.contextual),
    'training-attended': pick(context, PRACTICE.training),
    'training-learned': pick(context, PRACTICE.learned),
    'training-further': pick(context, PRACTICE.further),
    coping: pick(context, PRACTICE.coping),
    'self-care': pick(context, PRACTICE.selfCare),
    'meeting-needs': pick(context, PRACTICE.meetingNeeds),
  };
}

/** The DSL supervision contract, filled. */
export function jmatContract(context: WordsContext): Answers {
  return {
    'review-date': context.reviewOn,
    frequency: context.frequency,
    recording:
      'The supervisor writes during the session and shares the record the same day. Both read and sign it. It is kept in the trust’s own site, and decisions about a child go into RecordMy.',
  };
}
