import { acceptSession } from '../../../bot/use-cases/accept-session.ts';
import { agreeRecord } from '../../../bot/use-cases/agree-record.ts';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { bookSession } from '../../../bot/use-cases/book-session.ts';
import { fileDecision } from '../../../bot/use-cases/file-decision.ts';
import { markHeld } from '../../../bot/use-cases/mark-held.ts';
import { markMissed } from '../../../bot/use-cases/mark-missed.ts';
import { noteOnPaper } from '../../../bot/use-cases/note-on-paper.ts';
import type { RecordView } from '../../../shared/contract/records.ts';
import { atLondon, Temporal } from '../../../shared/domain/dates.ts';
import { mayBeAgreed, signingStyleOf } from '../../../shared/forms/signing-style.ts';
import { formOf, packOf } from '../../../shared/policies/index.ts';
import type { SeedSession } from './history.ts';
import { liveActions } from './live-actions.ts';
import { done, type Living, notAhead, supervisorOf, wordsContext } from './living.ts';
import { shareForm, signForm, writeForm } from './write-form.ts';

const BOOKED_DAYS_BEFORE = 12;
const PAPER_IS_KEPT = 'Locked cabinet in the safeguarding office';
/** In this arrangement the supervisor has signed already and the supervisee is asked to. */
const HALF_SIGNED = 'lb-nadia-grace';
/** The supervisor's own draft of a record, not shared yet. */
const DRAFTED = 'ma-kwame-rachel';
/** The last signed record of this one has a decision that nobody has filed. */
const UNFILED = 'lb-helen-tom';

/** Booked twelve days before (never ahead of today) by the supervisor; of what is only proposed, by the supervisee this week. */
async function book(living: Living, session: SeedSession): Promise<string> {
  const { trust, time, arrangement } = living;
  const { world, ports } = trust;
  const isProposed = session.status === 'proposed';
  const supervisor = supervisorOf(living);
  const proposer = isProposed && arrangement.supervisees.length === 1 ? (arrangement.supervisees[0] ?? '') : supervisor;
  const usual = atLondon(session.on.subtract({ days: isProposed ? 5 : BOOKED_DAYS_BEFORE }), '08:40');
  const latest = atLondon(time.days.schoolDayOnOrBefore(time.today.subtract({ days: 1 })) ?? time.today, '15:35');
  world.now = Temporal.Instant.compare(usual, latest) > 0 ? latest : usual;
  const asked = { key: `seed-${arrangement.key}`, startsAt: session.startsAt.toString(), evenIfBusy: true };
  const booked = done('book', await bookSession(ports, world.as(proposer), arrangement.key, asked));
  if (isProposed) return booked.session.key;
  for (const supervisee of arrangement.supervisees) {
    world.now = world.now.add({ minutes: 50 });
    done('accept', await acceptSession(ports, world.as(supervisee), booked.session.key));
  }
  return booked.session.key;
}

function isLast(living: Living, number: number): boolean {
  const { sessions } = living.history;
  return !sessions.slice(number + 1).some((session) => session.status === 'held');
}

async function fileDecisions(living: Living, view: RecordView, session: SeedSession, number: number): Promise<void> {
  const { trust, time, arrangement } = living;
  trust.world.now = notAhead(time, session.on.add({ days: 1 }), '08:20');
  const filer = arrangement.supervisees[0] ?? '';
  const left = isLast(living, number) && arrangement.key === UNFILED ? 1 : 0;
  for (const { key } of view.cases.slice(0, view.cases.length - left)) {
    const filedOn = session.on.add({ days: 1 });
    const on = Temporal.PlainDate.compare(filedOn, time.today) < 0 ? filedOn : session.on;
    done('file a decision', await fileDecision(trust.ports, trust.world.as(filer), key, { filedOn: on.toString() }));
  }
}

async function write(living: Living, key: string, session: SeedSession, number: number): Promise<void> {
  const { trust, arrangement } = living;
  const supervisor = supervisorOf(living);
  const isDraft = session.record === 'none' && arrangement.key === DRAFTED;
  if (session.record === 'none' && !isDraft) return;
  trust.world.now = session.startsAt.add({ minutes: 65 });
  const begun = done('begin a record', await beginRecord(trust.ports, trust.world.as(supervisor), key, {}));
  await writeForm(trust, supervisor, begun, wordsContext(living, number, session.on, session.on));
  if (isDraft) return;
  trust.world.now = trust.world.now.add({ minutes: 20 });
  const shared = await shareForm(trust, supervisor, begun.key);
  if (session.record === 'signed') await fileDecisions(living, await close(living, shared, session), session, number);
  else if (arrangement.key === HALF_SIGNED)
    await signForm(trust, shared, [supervisor], [trust.world.now.add({ minutes: 5 })]);
}

/** Signed, noted as signed on paper, or agreed: whatever the policy wants of its records. */
async function close(living: Living, shared: RecordView, session: SeedSession): Promise<RecordView> {
  const { trust, time, arrangement } = living;
  const { ports, world } = trust;
  const tomorrow = notAhead(time, session.on.add({ days: 1 }), '08:05');
  const rules = packOf(arrangement.policy, arrangement.policyVersion)?.signing ?? null;
  const form = formOf(shared.form.id, shared.form.version);
  if (form === undefined) return shared;
  const { contentHash } = shared;
  if (signingStyleOf(form, rules) === 'paper original') {
    world.now = tomorrow;
    const asked = { contentHash: contentHash ?? '', signedOn: session.on.toString(), keptWhere: PAPER_IS_KEPT };
    return done('note paper', await noteOnPaper(ports, world.as(supervisorOf(living)), shared.key, asked));
  }
  if (mayBeAgreed(form, rules)) {
    world.now = tomorrow;
    const supervisee = world.as(arrangement.supervisees[0] ?? '');
    return done('agree', await agreeRecord(ports, supervisee, shared.key, { contentHash: contentHash ?? '' }));
  }
  const signers = shared.waitingFor.map((one) => one.person);
  return signForm(trust, shared, signers, [world.now.add({ minutes: 5 }), tomorrow]);
}

/** To every third meeting of a group the last of its people does not come; null = everybody came. */
function whoCame({ arrangement }: Living, number: number): string[] | null {
  const { supervisees } = arrangement;
  return supervisees.length > 1 && number % 3 === 1 ? supervisees.slice(0, -1) : null;
}

/** A session as it went: booked and accepted, then held with its record and actions, or missed; or still to come. */
export async function liveSession(living: Living, session: SeedSession, number: number): Promise<void> {
  const { ports, world } = living.trust;
  const key = await book(living, session);
  const supervisor = supervisorOf(living);
  world.now = session.startsAt.add({ minutes: living.arrangement.durationMinutes + 2 });
  if (session.status === 'missed') {
    const asked = { missedBy: 'supervisee' as const, reason: 'school need' as const };
    done('mark missed', await markMissed(ports, world.as(supervisor), key, asked));
  }
  if (session.status !== 'held') return;
  const attended = whoCame(living, number);
  done('mark held', await markHeld(ports, world.as(supervisor), key, { attended }));
  await liveActions(living, session, key, number);
  await write(living, key, session, number);
}
