import { parseArgs } from 'node:util';
import { BAD_INPUT } from './exit-codes.ts';
import { withAdapters } from './open-adapters.ts';
import { type Verification, verifyEverything } from './verify-everything.ts';

const FOUND_SOMETHING = 1;

function inWords({ checked, failures }: Verification): string {
  const counts = `${checked.records} signed records, ${checked.caseDiscussions} sealed case discussions and ${checked.auditLines} audit lines checked`;
  const lines = failures.map((failure) => `${failure.kind} ${failure.key}: ${failure.problem}`);
  return [...lines, `${counts}: ${failures.length === 0 ? 'nothing is amiss' : `${failures.length} problems`}.`].join(
    '\n',
  );
}

/** `npm run verify`: 0 when everything is as it was signed, 1 and the keys of what is not, 2 for bad arguments, 3 without a tenant. */
async function verify(args: readonly string[]): Promise<number> {
  let isJson = false;
  try {
    isJson = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } }).values.json ?? false;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return BAD_INPUT;
  }
  return withAdapters(async (adapters) => {
    const verification = await verifyEverything(adapters);
    process.stdout.write(`${isJson ? JSON.stringify(verification) : inWords(verification)}\n`);
    return verification.failures.length === 0 ? 0 : FOUND_SOMETHING;
  });
}

process.exitCode = await verify(process.argv.slice(2));
