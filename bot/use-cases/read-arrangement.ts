import type { ArrangementPage } from '../../shared/contract/register.ts';
import { type ArrangementAct, mayWithArrangement } from '../../shared/domain/access/arrangement-access.ts';
import { mayWithhold } from '../../shared/domain/access/withholding-access.ts';
import type { Arrangement, ArrangementKey } from '../../shared/domain/arrangements/arrangement.ts';
import { supervisorChanges } from '../../shared/domain/arrangements/handover.ts';
import { londonDateOf, writtenDate } from '../../shared/domain/dates.ts';
import type { Flag } from '../../shared/domain/flag.ts';
import { mayAskToRead } from '../../shared/domain/inspections/inspection-access.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { PolicyPack } from '../../shared/policies/pack.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { readMissedTwice } from './missed-twice/read-missed-twice.ts';
import { readAhead } from './reminders/ahead/read-ahead.ts';
import { allowedArrangement } from './steps/allowed-arrangement.ts';
import { clocksOfOne } from './steps/clocks-of-one.ts';
import { contractAwaitsFlags } from './steps/contract-awaits-flags.ts';
import { hindranceFlags } from './steps/hindrance-flags.ts';
import { kindNotices } from './steps/kind-notices.ts';
import { knownAround } from './steps/known-around.ts';
import { policyOf, wordsOf } from './steps/policy-of.ts';
import { cancellationFlag } from './steps/tell-cancellations.ts';
import { arrangementSummary } from './views/arrangement-summary.ts';
import { sessionSummary } from './views/session-summary.ts';

/** An arrangement's page: dates, clocks, sessions and states, for everybody who may see that it happens; no content. */
export async function readArrangement(
  ports: Ports,
  actor: Actor,
  key: ArrangementKey,
): Promise<Result<ArrangementPage>> {
  const found = await allowedArrangement(ports, actor, 'see that it happens', key);
  if (!found.ok) return found;
  const arrangement = found.value.value;
  const sessions = (await ports.register.sessionsOf(key)).map((one) => one.value);
  const cancelled = cancellationFlag(arrangement);
  const [known, clocks, notices, missedTwice] = await Promise.all([
    knownAround(ports, [arrangement], arrangement.contractAwaits ?? []),
    clocksOfOne(ports, arrangement, sessions, actor.now),
    kindNotices(ports, arrangement, londonDateOf(actor.now)),
    readMissedTwice(ports, actor, arrangement, sessions),
  ]);
  const ahead = await readAhead(ports, actor, arrangement, { clocks, sessions });
  const pack = policyOf(arrangement);
  const school = known.schools.get(arrangement.school) ?? null;
  const today = londonDateOf(actor.now);
  const next = sessions.find((session) => session.key === arrangement.standing.nextSession) ?? null;
  const may = (act: ArrangementAct) => mayWithArrangement(actor.person, act, arrangement, today).allowed;
  return ok({
    arrangement: arrangementSummary(arrangement, actor.person.id, today, known, next),
    durationMinutes: arrangement.durationMinutes,
    together: { sinceOn: arrangement.startedOn.toString(), changes: supervisorChanges(key) },
    venue: arrangement.venue,
    words: wordsOf(pack, school?.caseSystem ?? ''),
    clocks: clocks.clocks
      .filter((clock) => clock.child === null)
      .map((clock) => ({
        id: clock.id,
        supervisee: clock.supervisee ?? '',
        dueOn: clock.dueOn?.toString() ?? null,
        state: clock.state,
        rule: clock.source,
      })),
    sessions: [...sessions]
      .sort((a, b) => b.startsAt.epochMilliseconds - a.startsAt.epochMilliseconds)
      .map(sessionSummary),
    contacts: [...(school?.contacts ?? [])],
    flags: [
      ...arrangementFlags(arrangement, pack),
      ...contractAwaitsFlags(arrangement, known),
      ...(cancelled === null ? [] : [cancelled]),
      ...(await hindranceFlags(ports, arrangement, known)),
    ],
    notices: [...notices],
    ...(ahead.length === 0 ? {} : { ahead: [...ahead] }),
    ...(missedTwice.length === 0 ? {} : { missedTwice }),
    may: {
      book: may('book'),
      readContent: may('read content'),
      snooze: may('snooze'),
      raiseConcern: may('raise a concern'),
      recordAdHoc: may('record ad hoc'),
      changePeople: may('change the people'),
      ...(mayAskToRead(actor.person, arrangement, today).allowed ? { askToRead: true } : {}),
      ...(mayWithhold(actor.person, arrangement, today).allowed ? { withhold: true } : {}),
    },
  });
}

/** What is not as the policy wants it about the arrangement itself (J-13, J-33). */
export function arrangementFlags(arrangement: Arrangement, pack: PolicyPack | null): readonly Flag[] {
  const source = pack?.contract.source ?? [];
  const { contractReviewState } = arrangement.standing;
  const reviewOn = arrangement.contractReviewOn;
  return [
    arrangement.contractSignedOn === null && pack?.contract.mayBeSpoken !== true
      ? { text: 'There is no signed contract yet.', rule: source[0] ?? null }
      : null,
    contractReviewState === 'overdue' && reviewOn !== null
      ? { text: `The contract was due for review on ${writtenDate(reviewOn)}.`, rule: source.at(-1) ?? null }
      : null,
    arrangement.standing.coverState === 'needed'
      ? { text: 'The supervisor is away and nobody stands in.', rule: null }
      : null,
    arrangement.standing.dueState === 'no clock'
      ? { text: 'No frequency is agreed, so nothing can fall due.', rule: null }
      : null,
    arrangement.standing.dueState === 'no calendar'
      ? { text: 'The school’s term dates do not reach far enough to say what is due.', rule: null }
      : null,
  ].filter((flag) => flag !== null);
}
