import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { Flag } from '../../../shared/domain/flag.ts';
import { type Known, personRef } from '../views/arrangement-summary.ts';
import { policyOf } from './policy-of.ts';

/** That the contract in force still lacks names: members who joined since, or whoever is to take note of it; never a reason to wait. */
export function contractAwaitsFlags(arrangement: Arrangement, known: Known): readonly Flag[] {
  const { contractAwaits = [], contractSignedOn } = arrangement;
  if (contractSignedOn === null || contractAwaits.length === 0) return [];
  const names = contractAwaits.map((person) => personRef(known, person).name);
  const rule = policyOf(arrangement)?.contract.source[0] ?? null;
  return [{ text: `The contract is in force and still waits for the name of ${names.join(' and ')}.`, rule }];
}
