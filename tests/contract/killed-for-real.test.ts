import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Adapters, createPorts } from '../../bot/adapters/index.ts';
import { provisionSite } from '../../bot/adapters/sharepoint/provision/provision-site.ts';
import { readConfig } from '../../bot/config.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import type { ReminderClaim } from '../../shared/domain/reminders/reminder.ts';
import { aPerson } from '../builders/a-person.ts';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { outbox } from '../tenant/connector/outbox.ts';
import { API_APP_ID, BOT_APP_ID, SITE_URL, TEAMS_APP_ID, TENANT_ID } from '../tenant/core/ids.ts';
import { type Listening, listenTenant } from '../tenant/listen.ts';
import { grantSite } from '../tenant/sharepoint/engine/site-grants.ts';
import { pair } from './worlds.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PAIRS = 20;
/** Instances of each round, and how many of them are killed in it. */
const ROUNDS = [
  { instances: 3, killed: 3 },
  { instances: 3, killed: 2 },
] as const;
const KILLS = 5;
/** Cards that one instance has under way at once. */
const AT_ONCE = 6;
/** Requests of a round after which an instance is killed: once all have read, and long before 40 cards are claimed, sent and settled. */
const [FIRST_REQUEST, LAST_REQUEST] = [70, 170];
/** Stage +8 of the half term that ended on 23 October 2026: all are overdue, both sides are told. */
const DAY = '2026-11-02';
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 100_000);
/** The command in one file, so that a process is at work soon after it was started. */
const COMMAND = join(ROOT, 'node_modules', '.cache', 'supervision-tests', `remind-${process.pid}.mjs`);
const idOf = (side: string, number: number) => `55555555-${side}-4000-8000-${String(number).padStart(12, '0')}`;

function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe(`Reminders sent by three processes that are killed by kill -9 (KILL_SEED=${SEED})`, () => {
  let tenant: Listening;
  let ports: Adapters;
  let environment: Readonly<Record<string, string>>;
  let killed = 0;
  const everybody = Array.from({ length: PAIRS }, (_, number) => [idOf('0001', number), idOf('0002', number)]).flat();
  const rows: ReminderClaim[] = [];

  /** One process that sends the reminders of a moment, through the command an administrator would use. */
  function instance(time: string): ChildProcess {
    return spawn(process.execPath, [COMMAND, '--at', `${DAY}T${time}`], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    });
  }

  /** Starts a round and kills some of its instances, each once the tenant has heard so many requests. */
  async function round(time: string, instances: number, killPoints: readonly number[]): Promise<void> {
    const from = tenant.tenant.requests.last();
    const running = Array.from({ length: instances }, () => instance(time));
    const watch = setInterval(() => {
      const heard = tenant.tenant.requests.last() - from;
      for (const [at, point] of killPoints.entries()) {
        const child = running[at];
        if (heard >= point && child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      }
    }, 1);
    const ends = await Promise.all(running.map((child) => once(child, 'exit')));
    clearInterval(watch);
    killed += ends.filter(([, signal]) => signal === 'SIGKILL').length;
  }

  async function aTrust(): Promise<void> {
    await provisionSite(ports.store, { isDryRun: false, say: () => undefined });
    await ports.register.saveSchool(aSchool({ head: idOf('0001', 0), safeguardingLead: idOf('0001', 0) }));
    const { version } = await ports.register.calendarOf('lantern-bay');
    await ports.register.saveCalendar('lantern-bay', aSchoolCalendar(), version);
    const settings = { reminders: { goLiveOn: '2025-09-01' }, policyReviewedOn: '2026-09-01' };
    await ports.settings.put('school|lantern-bay', JSON.stringify(settings));
    const add = tenant.tenant.db.prepare('INSERT INTO users (oid, name, upn, mail) VALUES (?, ?, ?, ?)');
    for (const id of everybody) {
      const person = aPerson({ id, schools: ['lantern-bay'] });
      add.run(id, person.name, person.email, person.email);
      await ports.register.savePerson(person);
    }
    const startedOn = Temporal.PlainDate.from('2026-09-03');
    for (let number = 0; number < PAIRS; number += 1) {
      const people = { supervisors: [idOf('0001', number)], supervisees: [idOf('0002', number)] };
      await ports.register.createArrangement(pair({ ...people, startedOn }));
    }
  }

  beforeAll(async () => {
    await build({
      entryPoints: [join(ROOT, 'bot', 'commands', 'remind.ts')],
      outfile: COMMAND,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
    });
    tenant = await listenTenant();
    grantSite(tenant.tenant.db, API_APP_ID, 'fullcontrol');
    environment = {
      NODE_ENV: 'test',
      PORT: '4549',
      TENANT_ID,
      CLIENT_ID: API_APP_ID,
      BOT_ID: BOT_APP_ID,
      TEAMS_APP_ID,
      TRUST_NAME: 'Harbour Learning Trust',
      SITE_URL,
      PUBLIC_URL: 'http://localhost:4549',
      CERTIFICATE: tenant.certificate.certificatePath,
      CERTIFICATE_KEY: tenant.certificate.keyPath,
      BOT_AUTH: 'on',
      LOCAL_TENANT: tenant.url,
      LOG_LEVEL: 'silent',
    };
    ports = createPorts(readConfig(environment), { log: pino({ level: 'silent' }) });
    await aTrust();
    const throwDice = dice(SEED);
    const point = () => FIRST_REQUEST + Math.floor(throwDice() * (LAST_REQUEST - FIRST_REQUEST));
    let minute = 30;
    for (const { instances, killed: some } of ROUNDS) {
      await round(`08:${minute}`, instances, Array.from({ length: some }, point));
      minute += 3;
    }
    await round(`08:${minute}`, 1, []);
    rows.push(...(await Promise.all(everybody.map((person) => ports.reminders.of(person)))).flat());
  }, 180_000);
  afterAll(async () => {
    rmSync(COMMAND, { force: true });
    await tenant.close();
  });

  const sent = () => outbox(tenant.tenant.db).filter(({ kind }) => kind === 'send');

  it('were killed', () => {
    expect(killed).toBe(KILLS);
  });

  it('lose nobody: each has a card, and each row its proof', () => {
    expect(new Set(sent().map(({ person }) => person))).toEqual(new Set(everybody));
    expect(new Set(rows.map(({ recipient }) => recipient))).toEqual(new Set(everybody));
    for (const row of rows) expect(row).toMatchObject({ outcome: 'sent', activityId: expect.stringMatching(/./) });
  });

  it('send twice only what had gone out and had no row yet when its process died', () => {
    const proven = new Set(rows.map(({ activityId }) => activityId));
    const orphans = sent().filter(({ activityId }) => !proven.has(activityId));
    expect(proven.size).toBe(everybody.length);
    expect(sent().length - everybody.length).toBe(orphans.length);
    expect(orphans.length).toBeLessThanOrEqual(KILLS * AT_ONCE);
  });
});
