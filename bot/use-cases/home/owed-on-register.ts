import type { Owed } from '../../../shared/contract/home.ts';
import { isOnProposersSide } from '../../../shared/domain/access/session-access.ts';
import { isGroup } from '../../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import { type Instant, londonDateOf, writtenDate, writtenMoment } from '../../../shared/domain/dates.ts';
import { sessionDue } from '../../../shared/domain/oversight/standing.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { isPlanned } from '../../../shared/domain/sessions/same-need.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import { recordFormOf } from '../records/forms-of.ts';
import { styleOf } from '../records/style-of.ts';
import { policyOf } from '../steps/policy-of.ts';
import { type Known, personRef, roleIn } from '../views/arrangement-summary.ts';

/** What one arrangement's part of the home page is worked out from. */
export interface HomeFacts {
  readonly arrangement: Arrangement;
  readonly sessions: readonly Session[];
  readonly known: Known;
  readonly me: Person;
  readonly now: Instant;
}

/** The other people of the arrangement, as the reader would say it. */
export function withWhom({ arrangement, known, me }: HomeFacts): string {
  const isSupervisee = arrangement.supervisees.includes(me.id);
  const others = isSupervisee ? arrangement.supervisors : arrangement.supervisees;
  return others.map((id) => personRef(known, id).name).join(' and ');
}

/** What a party owes that the register alone can tell: due and unbooked supervision, times to accept, sessions to confirm or write up, contracts. */
export function owedOnRegister(facts: HomeFacts): readonly Owed[] {
  const role = roleIn(facts.arrangement, facts.me.id, londonDateOf(facts.now));
  if (role !== 'supervisor' && role !== 'supervisee' && role !== 'cover') return [];
  const leads = role !== 'supervisee';
  return [
    ...dueSupervision(facts),
    ...childrenToDiscuss(facts),
    ...facts.sessions.flatMap((session) => owedForSession(facts, session, leads)),
    ...contractOwed(facts, leads),
    ...missedTwiceOwed(facts, leads),
  ];
}

function dueSupervision(facts: HomeFacts): readonly Owed[] {
  const { arrangement } = facts;
  const { nextBookedAt } = arrangement.standing;
  const { dueState, nextDueOn } = sessionDue(arrangement.standing);
  if (nextBookedAt !== null || (dueState !== 'overdue' && dueState !== 'due soon')) return [];
  const isOverdue = dueState === 'overdue';
  return [
    {
      kind: isOverdue ? 'supervision overdue' : 'supervision due soon',
      text: `Supervision with ${withWhom(facts)} is ${isOverdue ? 'overdue' : 'due'}. Book a time.`,
      dueOn: nextDueOn?.toString() ?? null,
      link: `arrangements/${arrangement.key}`,
      rule: policyOf(arrangement)?.clocks.session[0]?.source ?? null,
    },
  ];
}

/** That children need discussing, by how many and never which: whoever may read the list finds them there (H-05). */
function childrenToDiscuss(facts: HomeFacts): readonly Owed[] {
  const { arrangement } = facts;
  const { overdue = 0, dueSoon = 0 } = arrangement.standing.children ?? {};
  const rule = policyOf(arrangement)?.clocks.child?.source ?? null;
  const one = (kind: Owed['kind'], count: number, when: string): readonly Owed[] => {
    if (count === 0) return [];
    const who = count === 1 ? 'A child' : `${count} children`;
    const verb = count === 1 ? 'has' : 'have';
    const text = `${who} followed with ${withWhom(facts)} ${verb} ${when}.`;
    return [{ kind, text, dueOn: null, link: `arrangements/${arrangement.key}`, rule }];
  };
  return [
    ...one('children overdue', overdue, 'not been discussed in time'),
    ...one('children due soon', dueSoon, 'to be discussed soon'),
  ];
}

function owedForSession(facts: HomeFacts, session: Session, leads: boolean): readonly Owed[] {
  const { arrangement, me, now } = facts;
  const link = `sessions/${session.key}`;
  const on = londonDateOf(session.startsAt);
  const one = (kind: Owed['kind'], text: string): readonly Owed[] => [
    { kind, text, dueOn: on.toString(), link, rule: null },
  ];
  const isOver = session.endsAt.epochMilliseconds <= now.epochMilliseconds;
  const waitsForMe = !isOnProposersSide(arrangement, session, me);
  if (session.status === 'unconfirmed') {
    return waitsForMe ? one('confirm held', `Did you meet ${withWhom(facts)} on ${writtenDate(on)}?`) : [];
  }
  if (isPlanned(session) && isOver) {
    return leads ? one('confirm held', `Was the session with ${withWhom(facts)} on ${writtenDate(on)} held?`) : [];
  }
  if (session.status === 'proposed' && waitsForMe) {
    return one('accept session', `${withWhom(facts)} proposes ${writtenMoment(session.startsAt)}.`);
  }
  if (session.status !== 'held') return [];
  if (leads && session.recordState === 'none') {
    return one('write record', `Write the record of ${writtenDate(on)} with ${withWhom(facts)}.`);
  }
  if (leads && session.recordState === 'draft') {
    return one('share record', `Share the record of ${writtenDate(on)} with ${withWhom(facts)}.`);
  }
  return session.recordState === 'shared' ? signingOwed(facts, session, one) : [];
}

/** What a shared record still asks of its people, by how its form is signed: nothing where nobody signs it. */
function signingOwed(
  facts: HomeFacts,
  session: Session,
  one: (kind: Owed['kind'], text: string) => readonly Owed[],
): readonly Owed[] {
  const { arrangement } = facts;
  const form = recordFormOf(arrangement, session);
  const style = form === null ? 'on screen' : styleOf({ arrangement, form });
  const what = `the record of ${writtenDate(londonDateOf(session.startsAt))} with ${withWhom(facts)}`;
  if (style === 'nobody') return [];
  if (style === 'paper original') return one('sign record', `Print and sign ${what}, and note where it is kept.`);
  return one('sign record', `Read and sign ${what}.`);
}

function contractOwed(facts: HomeFacts, leads: boolean): readonly Owed[] {
  const { arrangement } = facts;
  const { contractState, contractReviewState } = arrangement.standing;
  const source = policyOf(arrangement)?.contract.source ?? [];
  const link = `arrangements/${arrangement.key}/contract`;
  const reviewOn = arrangement.contractReviewOn?.toString() ?? null;
  const missing: readonly Owed[] =
    leads && contractState !== 'ok'
      ? [
          {
            kind: 'contract missing',
            text: `There is no signed contract with ${withWhom(facts)} yet.`,
            dueOn: null,
            link,
            rule: source[0] ?? null,
          },
        ]
      : [];
  const isToReview = contractReviewState === 'overdue' || contractReviewState === 'due soon';
  const review: readonly Owed[] = isToReview
    ? [
        {
          kind: 'review contract',
          text: `Review the contract with ${withWhom(facts)}.`,
          dueOn: reviewOn,
          link,
          rule: source.at(-1) ?? null,
        },
      ]
    : [];
  return [...missing, ...review];
}

/** The message about two missed sessions in a row that whoever supervises still has to send or decline. */
function missedTwiceOwed({ arrangement }: HomeFacts, leads: boolean): readonly Owed[] {
  const { missedTwiceSinceOn: sinceOn } = arrangement.standing;
  const rule = policyOf(arrangement)?.kinds?.missedTwice;
  if (!leads || sinceOn === undefined || rule === undefined) return [];
  return [
    {
      kind: 'missed twice',
      text: 'Two sessions in a row were missed. Send the message to the manager, or say why not.',
      dueOn: sinceOn.toString(),
      link: `arrangements/${arrangement.key}`,
      rule: isGroup(arrangement) ? rule.inGroupSource : rule.source,
    },
  ];
}
