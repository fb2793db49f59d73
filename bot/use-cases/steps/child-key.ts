import type { ArrangementKey } from '../../../shared/domain/arrangements/arrangement.ts';
import { referenceId } from '../../../shared/domain/cases/case-reference.ts';
import type { Ports } from '../../ports/index.ts';

/**
 * The key of a child in an arrangement: the same for the same reference, however often and by whomever it is asked, and not to be guessed back into
 * the reference by anybody without the service's own key.
 */
export async function childKeyOf(
  { sealer }: Pick<Ports, 'sealer'>,
  arrangement: ArrangementKey,
  reference: string,
): Promise<string> {
  const signed = await sealer.sign(sealer.hash(`${arrangement}\n${referenceId(reference)}`));
  return `${arrangement}-k${sealer.hash(signed).slice(0, 24)}`;
}
