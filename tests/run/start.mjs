// npm start: installs what is missing, builds what is stale, starts the local tenant and the service, and says where to look.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildPages } from './build.mjs';
import { whyNotFree } from './free-ports.mjs';
import { ensureDependencies, ROOT } from './install.mjs';
import { bringListsUpToDate, isThereATrust, listsAreUpToDate } from './kept-data.mjs';
import { DATA, localEnvironment } from './local-environment.mjs';
import { claimFolder, leaveFolder } from './running.mjs';

const USAGE = `Usage: npm start -- [--fresh] [--instances N]

  --fresh         begin again with a newly made trust
  --instances N   N services side by side, 1 to 8, on as many ports

TENANT_PORT (4100) and PORT (3978) name other ports.`;

function readArguments(words) {
  const options = { fresh: false, instances: 1 };
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '--fresh') options.fresh = true;
    else if (words[at] === '--instances') options.instances = Number(words[++at]);
    else if (words[at].startsWith('--instances=')) options.instances = Number(words[at].slice('--instances='.length));
    else return null;
  }
  return Number.isInteger(options.instances) && options.instances >= 1 && options.instances <= 8 ? options : null;
}

function portIn(name, usual) {
  const port = Number(process.env[name] || usual);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`${name} must be a port, a whole number from 1 to 65535; it is ${process.env[name]}.`);
  process.exit(2);
}

const children = new Set();
let isStopping = false;

/** Asks everything to end, waits for it, and ends whatever does not. */
async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  for (const child of children) child.kill('SIGTERM');
  for (const end = Date.now() + 5000; children.size > 0 && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 50));
  for (const child of children) child.kill('SIGKILL');
  leaveFolder();
  if (code === 0) console.log('\nStopped.');
  process.exit(code);
}

function run(name, file, env) {
  const words = ['--import', 'tsx', '--import', './tests/run/end-with-parent.mjs', join(ROOT, file)];
  const child = spawn(process.execPath, words, {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    cwd: ROOT,
  });
  children.add(child);
  child.on('exit', (code, signal) => {
    children.delete(child);
    if (isStopping) return;
    console.error(`The ${name} stopped (${signal ?? code}). Everything you did is kept; npm start goes on from there.`);
    void stop(code || 1);
  });
}

async function answers(url, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end && !isStopping; ) {
    try {
      if ((await fetch(url)).ok) return true;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  if (!isStopping) console.error(`${url} did not answer within ${seconds} seconds.`);
  return false;
}

async function greet(tenant, services) {
  const people = await (await fetch(`${tenant}/_local/people`)).json();
  console.log(
    `\nSafeguarding Supervision is running.\n\n  Open ${tenant}/   (a local Teams: pick a person, then Chat, Supervision, Calendar, SharePoint)\n`,
  );
  for (const service of services) console.log(`  Service: ${service}`);
  console.log('\nSome people to be:\n');
  const shown = new Set();
  for (const person of people) {
    const role = person.roles[0];
    if (!role || shown.has(role)) continue;
    shown.add(role);
    console.log(`  ${person.name.padEnd(24)} ${person.roles.join(', ').padEnd(40)} ${person.school ?? ''}`.trimEnd());
  }
  console.log(
    '\nTo begin with: be Colin Fairweather and look in Chat. His supervision is overdue; book it with one tap, then be Nadia Rahman.',
  );
  console.log('\nCtrl-C stops everything. What you do is kept; npm start -- --fresh begins again.');
}

/** Why nothing can be started here, in words; null when it can. This folder is ours from then on. */
async function whyNot({ tenantPort, servicePorts }) {
  const other = claimFolder({ tenantPort, servicePort: servicePorts[0], instances: servicePorts.length });
  if (other !== null)
    return `It runs from this folder already (process ${other.pid}): http://localhost:${other.tenantPort}/
Use that one, or stop it with Ctrl-C where it was started, and try again.`;
  const taken = [await whyNotFree(tenantPort, 'TENANT_PORT')];
  for (const port of servicePorts) taken.push(await whyNotFree(port, 'PORT'));
  const words = taken.filter((one) => one !== null);
  if (words.length === 0) return null;
  leaveFolder();
  return words.join('\n');
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  if (options === null) {
    console.error(USAGE);
    process.exit(2);
  }
  const tenantPort = portIn('TENANT_PORT', 4100);
  const servicePort = portIn('PORT', 3978);
  const servicePorts = Array.from({ length: options.instances }, (_, index) => servicePort + index);
  const refusal = await whyNot({ tenantPort, servicePorts });
  if (refusal !== null) {
    console.error(refusal);
    process.exit(1);
  }
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGHUP', () => void stop(0));
  process.on('exit', () => leaveFolder());
  ensureDependencies();
  if (!buildPages()) process.exit(1);
  const isKept = isThereATrust() && !options.fresh;
  console.error(
    isKept
      ? 'Starting with the trust that is kept here…'
      : 'Starting a local Microsoft 365 and making a trust with two years of history (about half a minute)…',
  );
  const tenant = `http://localhost:${tenantPort}`;
  const environment = localEnvironment({ tenantPort, servicePort });
  run('tenant', 'tests/tenant/start.ts', {
    ...environment,
    TENANT_PORT: String(tenantPort),
    SERVICE_ORIGIN: `http://localhost:${servicePort}`,
    DATA_FOLDER: DATA,
    FRESH: options.fresh ? '1' : '',
  });
  if (!(await answers(`${tenant}/_local/clock`, 240))) return stop(1);
  if (!isKept) listsAreUpToDate();
  else if (!bringListsUpToDate(environment)) {
    console.error('They could not be. npm start -- --fresh begins again with a newly made trust.');
    return stop(1);
  }
  const services = servicePorts.map((port) => `http://localhost:${port}`);
  for (const [index, port] of servicePorts.entries())
    run(
      `service ${index + 1}`,
      'bot/index.ts',
      localEnvironment({ tenantPort, servicePort: port, instance: String(index + 1) }),
    );
  for (const service of services) if (!(await answers(`${service}/healthz`, 60))) return stop(1);
  await greet(tenant, services);
}

await main();
