import { z } from 'zod';
import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { newPerson } from '../../../shared/domain/people/new-person.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Ports } from '../../ports/index.ts';

const said = z.tuple([z.guid(), z.email(), z.string().trim().min(1).max(120)]);

/**
 * Puts the first administrator into the register, from `object id,mailbox,name`: until there is one nobody may add anybody. Refuses with `not-allowed`
 * where the register knows somebody who may, and with `invalid-field` what is not three parts. Safe to repeat for the same person. Rejects with `StoreError`.
 */
export async function addFirstAdministrator(
  { register }: Pick<Ports, 'register'>,
  text: string,
  now: Instant,
): Promise<Result<{ readonly name: string }>> {
  const read = said.safeParse(text.split(',').map((part) => part.trim()));
  if (!read.success) {
    const message = 'Say the object id, the mailbox and the name, with commas between: 0f3c…,it@your.trust,Ada Lane';
    return { ok: false, error: { code: 'invalid-field', message } };
  }
  const [id, email, name] = read.data;
  const on = londonDateOf(now);
  const others = (await register.allPeople()).filter(
    (person) =>
      person.id !== id.toLowerCase() &&
      !hasLeft(person, on) &&
      person.standing.some((role) => role === 'administrator' || role === 'trust lead'),
  );
  if (others.length > 0) {
    const message = 'There is an administrator or trust lead already; they add people in the tab.';
    return { ok: false, error: { code: 'not-allowed', message } };
  }
  const administrator = newPerson({
    id: id.toLowerCase(),
    name,
    email: email.toLowerCase(),
    jobTitle: 'Administrator',
    schools: [],
    standing: ['administrator', 'trust lead'],
  });
  await register.savePerson(administrator);
  return ok({ name });
}
