import type { AdHocPage } from '../../shared/contract/ad-hoc.ts';
import { isGroup } from '../../shared/domain/access/session-readers.ts';
import type { ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result, refuse } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { firstAnswers } from './records/begin.ts';
import { adHocFormOf } from './records/forms-of.ts';
import { adHocSession } from './steps/ad-hoc-session.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { kindNotices } from './steps/kind-notices.ts';
import { knownAround } from './steps/known-around.ts';
import { policyOf } from './steps/policy-of.ts';
import { answersView } from './views/answer-view.ts';
import { personRef } from './views/arrangement-summary.ts';
import { formView } from './views/form-view.ts';
import { moment } from './views/session-summary.ts';

/** The one screen on which supervision between sessions is recorded: the policy's short form, filled in as far as is known, and where a child's part is filed. */
export async function readAdHoc(ports: Ports, actor: Actor, key: ArrangementKey): Promise<Result<AdHocPage>> {
  const found = await allowedArrangement(ports, actor, 'record ad hoc', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const form = adHocFormOf(arrangement);
  const pack = policyOf(arrangement);
  if (form === null || pack === null) {
    return refuse('not-found', 'This school’s policy has no form for supervision between sessions.');
  }
  const talk = { key: `${key}-h`, startsAt: actor.now, minutes: 0, attended: null };
  const session = adHocSession(actor, arrangement, talk);
  const [known, answers, notices] = await Promise.all([
    knownAround(ports, [arrangement]),
    firstAnswers(ports, actor, { arrangement, session, form }),
    kindNotices(ports, arrangement, londonDateOf(actor.now)),
  ]);
  const { filing } = pack;
  const school = known.schools.get(arrangement.school);
  return ok({
    form: formView(form),
    answers: answersView(answers),
    metAt: moment(actor.now),
    people: isGroup(arrangement) ? arrangement.supervisees.map((person) => personRef(known, person)) : [],
    parties: [...arrangement.supervisors, ...arrangement.supervisees].map((person) => personRef(known, person)),
    contacts: [...(school?.contacts ?? [])],
    notices: [...notices],
    filing: {
      system: school?.caseSystem ?? filing.system,
      entryTitle: filing.adHocEntryTitle ?? filing.entryTitle,
      rule: filing.source[0] ?? null,
    },
  });
}
