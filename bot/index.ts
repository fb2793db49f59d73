import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLog } from './adapters/log.ts';
import { botEndpoint } from './adapters/teams/index.ts';
import { composePorts } from './compose-ports.ts';
import { ConfigError, readConfig } from './config.ts';
import { conversation } from './conversation/converse.ts';
import { dialogs } from './conversation/dialogs/open-dialog.ts';
import { extensions } from './conversation/extension/answer-extension.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/listen.ts';
import { checkAtNight } from './use-cases/drift/check-at-night.ts';
import { countsOf } from './use-cases/drift/drift-report.ts';
import { inspectionKeeper } from './use-cases/inspections/keep-inspections.ts';
import { hearOutlook } from './use-cases/outlook/hear-outlook.ts';
import { leaverKeeper } from './use-cases/people/shut-out-leavers.ts';
import { runReminders } from './use-cases/run-reminders.ts';

const REMINDER_CHECK_MS = 60_000;
const OUTLOOK_CHECK_MS = 20_000;
const PERMISSION_CHECK_MS = 5 * 60_000;
/** How far behind a limit SharePoint may be: of an inspection's last day, and of a leaver's. */
const ACCESS_CHECK_MS = 30_000;
const SHUTDOWN_MS = 10_000;
/** Beside the built service, or where Vite leaves it. */
const TAB_ROOTS = ['./tab', '../tabs/dist'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

function configured() {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** Does something again and again, never twice at once. */
function inTurn(everyMs: number, act: () => Promise<unknown>): NodeJS.Timeout {
  let isAtWork = false;
  return setInterval(() => {
    if (isAtWork) return;
    isAtWork = true;
    void act().finally(() => {
      isAtWork = false;
    });
  }, everyMs);
}

/** The composition root: configuration → adapters → conversation and routes → listening. */
function main(): void {
  const config = configured();
  const log = createLog(config.logLevel, config.instance);
  const nameOf = (error: unknown) => ({ name: error instanceof Error ? error.name : 'unknown' });
  const { ports, patient, adapter } = composePorts(config, log);
  const failed = (error: unknown) => log.warn(nameOf(error), 'a turn failed');
  const messages = botEndpoint({
    adapter,
    config,
    state: ports.state,
    messenger: ports.messenger,
    converse: conversation(ports, failed),
    openDialog: dialogs(ports, failed),
    answerExtension: extensions(ports, failed),
    links: ports.links,
    log,
  });
  const app = createApp({
    config,
    ports,
    log,
    tabRoot: TAB_ROOTS.find((path) => existsSync(path)) ?? '',
    messages,
    isReady: async () => (await Promise.all([ports.clock.now(), ports.register.schools()])).length > 0,
  });
  const { port, localTenant } = config;
  const server = listen(
    app.fetch,
    { port, onlyHere: localTenant !== null },
    {
      listening: (open) => log.info({ port: open }, 'listening'),
      failed: (why) => {
        process.stderr.write(`${why}\n`);
        process.exit(1);
      },
    },
  );
  const reminders = setInterval(() => {
    runReminders(patient).catch((error: unknown) => log.warn(nameOf(error), 'a reminder run failed'));
  }, REMINDER_CHECK_MS);
  const hearing = inTurn(OUTLOOK_CHECK_MS, () =>
    hearOutlook(ports).catch((error: unknown) => log.warn(nameOf(error), 'Outlook could not be heard')),
  );
  const keepers = [inspectionKeeper(ports), leaverKeeper(ports)] as const;
  const keepAccess = () =>
    Promise.all(
      keepers.map((keep) =>
        keep().catch((error: unknown) => log.warn(nameOf(error), 'who may still read could not be looked at')),
      ),
    );
  void keepAccess();
  const keeping = inTurn(ACCESS_CHECK_MS, keepAccess);
  const comparing = inTurn(PERMISSION_CHECK_MS, () =>
    checkAtNight(ports).then(
      (report) =>
        report !== null && log[report.standing.length > 0 ? 'warn' : 'info'](countsOf(report), 'permissions compared'),
      (error: unknown) => log.warn(nameOf(error), 'permissions could not be compared'),
    ),
  );
  const stop = () => {
    clearInterval(comparing);
    clearInterval(reminders);
    clearInterval(hearing);
    clearInterval(keeping);
    server.close(() => process.exit(0));
    setTimeout(() => process.exit(0), SHUTDOWN_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main();
