import { z } from 'zod';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { REASONS } from '../../../shared/domain/sessions/session.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { sayNotPossible } from '../../use-cases/say-not-possible.ts';
import { snoozeReminder } from '../../use-cases/snooze-reminder.ts';
import { notOurs, type PressData } from './press-data.ts';

const put = z.object({ arrangement: z.string(), untilOn: z.iso.date(), reason: z.enum(REASONS) });
const said = z.object({ arrangement: z.string(), reason: z.enum(REASONS) });

/** Puts reminders off until a day, for a reason of the list. */
export async function putOff(ports: Ports, actor: Actor, data: PressData['data']): Promise<Result<unknown>> {
  const asked = put.safeParse(data);
  if (!asked.success) return notOurs('Choose a day and a reason.');
  const untilOn = Temporal.PlainDate.from(asked.data.untilOn);
  return snoozeReminder(ports, actor, asked.data.arrangement, { untilOn, reason: asked.data.reason });
}

/** Says that it is not possible just now, for a reason of the list. */
export async function notPossible(ports: Ports, actor: Actor, data: PressData['data']): Promise<Result<unknown>> {
  const asked = said.safeParse(data);
  if (!asked.success) return notOurs('Choose a reason.');
  return sayNotPossible(ports, actor, asked.data.arrangement, asked.data.reason);
}
