import type { Me } from '../../shared/contract/home.ts';
import { maySeeResults } from '../../shared/domain/access/evaluation-access.ts';
import { mayEditPeople } from '../../shared/domain/access/people-access.ts';
import { mayEditCalendar, mayEditTrustCalendar, registerReach } from '../../shared/domain/access/school-access.ts';
import { maySeeSelfCheck } from '../../shared/domain/access/self-check-access.ts';
import { maySeeSummary } from '../../shared/domain/access/summary-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { asksAt } from '../../shared/domain/inspections/inspection-access.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { evaluationOf } from './evaluations/round-policy.ts';

/** Who the caller is, what they are in the trust, and which doors are theirs. */
export async function readMe(ports: Ports, actor: Actor, trust: string): Promise<Result<Me>> {
  const { person } = actor;
  const today = londonDateOf(actor.now);
  const [parties, schools] = await Promise.all([ports.register.partiesOf(person.id), ports.register.schools()]);
  const standing = parties.filter((party) => party.role !== 'guest');
  const current = standing.filter((party) => party.untilOn === null || party.untilOn.since(today).sign >= 0);
  const reach = registerReach(person, today);
  const mayEdit = schools.filter((school) => mayEditCalendar(person, school.key, today).allowed);
  const isShown = (key: string) => person.schools.includes(key) || reach === 'every school' || reach.includes(key);
  const audits = schools.some((one) => evaluationOf(one) !== null && maySeeResults(person, one.key, today).allowed);
  const people = schools.some((one) => mayEditPeople(person, one.key, today).allowed);
  const inspections =
    schools.some((one) => asksAt(person, one.key, today)) ||
    person.standing.some((role) => role === 'safeguarding team' || role === 'administrator');
  return ok({
    person: { id: person.id, name: person.name, jobTitle: person.jobTitle },
    trust,
    today: today.toString(),
    roles: [...new Set([...current.map((party) => party.role), ...person.standing])],
    schools: schools
      .filter((school) => isShown(school.key) || mayEdit.includes(school))
      .map(({ key, name, policy, contacts }) => ({ key, name, policy, contacts: [...contacts] })),
    may: {
      seeRegister: reach === 'every school' || reach.length > 0,
      editCalendarOf: mayEdit.map((school) => school.key),
      ...(mayEditTrustCalendar(person, today).allowed ? { editTrustCalendar: true } : {}),
      ...(maySeeSummary(person, null, today).allowed ? { seeSummary: true } : {}),
      ...(audits ? { seeAudits: true } : {}),
      ...(people ? { editPeople: true } : {}),
      ...(inspections ? { seeInspections: true } : {}),
      ...(maySeeSelfCheck(person, today).allowed ? { seeSelfCheck: true } : {}),
    },
  });
}
