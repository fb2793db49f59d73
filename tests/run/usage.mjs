// What each command takes; `npm run <command> -- --help` prints it.
const DAYS = '[--at DATE | --from DATE --to DATE]';

/** The words of each command, by its name in package.json. */
export const USAGE = {
  due: `${DAYS} [--input FILE] [--json]

Every arrangement with each clock's due date and state; today where no day is said. --input reads a file instead of the tenant.`,
  remind: `[--at DATE or 2026-11-23T08:00] [--json]
npm run remind -- --dry-run ${DAYS} [--kind all|KIND,KIND] [--input FILE] [--json]

Sends the reminders of a day, each once however often it is asked. --dry-run only says what would go out, to whom and why.`,
  forms: `[--json]

The forms of the five policies.`,
  verify: `[--json]

Checks every seal, signature and audit chain. Exit code 1 and the key of what fails.`,
  provision: `[--dry-run] [--json]
npm run provision -- --consents [--json]
npm run provision -- [--schools FILE] [--administrator "OBJECT ID,MAILBOX,NAME"] [--json]

Makes or repairs lists, columns, indexes, views and permissions; safe to run again. --consents says what has to be allowed.`,
  doctor: `[--probe] [--write MAILBOX] [--outside MAILBOX] [--mend] [--accept] [--json]

Looks at everything the service stands on. --probe and --write try what Microsoft leaves open and take away what they made; --outside has to be
refused; --mend compares permissions now; --accept takes the accounts above the lists for meant. Exit code 1 when something is bad.`,
  export: `--content --asked-by E-MAIL --allowed-by E-MAIL --reason REASON [--school KEY] [--out FOLDER]

Everything of a school or the trust as files: docs/export.md.`,
  bench: `[due|pages|provision|remind|growth|slots|booking|compliance|forms]

Requests, resource units and ratios of the main jobs.`,
  package: `

The Teams app package in manifest/dist, from TEAMS_APP_ID, BOT_ID, CLIENT_ID and PUBLIC_URL.`,
};

/** What to print for a command that is asked for help. */
export function usageOf(command) {
  const words = USAGE[command];
  return words === undefined ? null : `Usage: npm run ${command} -- ${words}`.replace(' -- \n', '\n');
}
