import type { BankHolidays } from '../../shared/contract/term.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { bankHolidaysOf } from '../../shared/domain/schools/bank-holidays.ts';
import type { Actor } from '../ports/actor.ts';

/** The bank holidays in England from last year to three years ahead, for whoever enters term dates. Nothing is read; everybody may know them. */
export async function readBankHolidays(actor: Actor): Promise<Result<BankHolidays>> {
  const { year } = londonDateOf(actor.now);
  const years = [year - 1, year, year + 1, year + 2, year + 3];
  return ok({
    holidays: years.flatMap(bankHolidaysOf).map(({ on, name }) => ({ on: on.toString(), name })),
  });
}
