import { londonDateOf } from '../../../shared/domain/dates.ts';
import {
  type EvaluationInvitation,
  type EvaluationRound,
  isOpenOn,
} from '../../../shared/domain/evaluations/evaluation-round.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import type { FormDefinition } from '../../../shared/forms/form-definition.ts';
import { formOf, packOf } from '../../../shared/policies/index.ts';
import type { EvaluationRules } from '../../../shared/policies/pack.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { askedOnScreen } from './round-policy.ts';
import { whoIsAsked } from './who-is-asked.ts';

/** A round with its form, as it was opened with. */
export interface RoundInPlace {
  readonly round: EvaluationRound;
  readonly school: School;
  readonly form: FormDefinition;
  readonly rules: EvaluationRules;
}

const UNKNOWN = refuse('not-found', 'There is no such audit.');

/** The round with this key; `not-found` where there is none. */
export async function roundInPlace(ports: Ports, key: string): Promise<Result<RoundInPlace>> {
  const [round, schools] = await Promise.all([ports.evaluations.round(key), ports.register.schools()]);
  const school = schools.find((each) => each.key === round?.school);
  const form = round === null ? undefined : formOf(round.formId, round.formVersion);
  if (round === null || school === undefined || form === undefined) return UNKNOWN;
  const rules = packOf(form.policy, school.policyVersion)?.evaluation;
  return rules === undefined ? UNKNOWN : ok({ round, school, rules, form: askedOnScreen(form, rules) });
}

/** The actor's own invitation to a round; somebody who joined while it is open is asked then. Who is not asked gets `not-found`, as for an unknown round. */
export async function ownInvitation(
  ports: Ports,
  actor: Actor,
  { round, rules }: RoundInPlace,
): Promise<Result<EvaluationInvitation>> {
  const { id } = actor.person;
  const standing = await ports.evaluations.invitation(round.key, id);
  if (standing !== null) return ok(standing);
  const on = londonDateOf(actor.now);
  const isNewcomer = isOpenOn(round, on) && (await whoIsAsked(ports, round.school, rules, on)).people.includes(id);
  if (!isNewcomer) return UNKNOWN;
  await ports.evaluations.invite(round.key, id);
  const made = await ports.evaluations.invitation(round.key, id);
  return made === null ? UNKNOWN : ok(made);
}
