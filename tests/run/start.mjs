// npm start: installs what is missing, builds what is stale, starts the local tenant and the service, and says where to look.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages } from './build.mjs';
import { ensureDependencies, ROOT } from './install.mjs';
import { DATA, localEnvironment } from './local-environment.mjs';

const USAGE = 'Usage: npm start -- [--fresh] [--instances N]';

function readArguments(words) {
  const options = { fresh: false, instances: 1 };
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '--fresh') options.fresh = true;
    else if (words[at] === '--instances') options.instances = Number(words[++at]);
    else return null;
  }
  return Number.isInteger(options.instances) && options.instances >= 1 && options.instances <= 8 ? options : null;
}

const children = [];
let isStopping = false;

function stop(code) {
  if (isStopping) return;
  isStopping = true;
  for (const child of children) child.kill('SIGTERM');
  setTimeout(() => process.exit(code), 400).unref();
  process.exitCode = code;
}

function run(name, file, env) {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const child = spawn(process.execPath, [tsx, join(ROOT, file)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    cwd: ROOT,
  });
  children.push(child);
  child.on('exit', (code) => {
    if (isStopping) return;
    console.error(`The ${name} stopped (${code}).`);
    stop(code ?? 1);
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
    console.log(`  ${person.name.padEnd(24)} ${person.roles.join(', ').padEnd(40)} ${person.school ?? ''}`);
  }
  console.log('\nCtrl-C stops everything. What you do is kept; npm start -- --fresh begins again.');
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  if (options === null) {
    console.error(USAGE);
    process.exit(2);
  }
  ensureDependencies();
  if (!buildPages()) process.exit(1);
  mkdirSync(DATA, { recursive: true });
  const tenantPort = Number(process.env.TENANT_PORT ?? 4100);
  const servicePort = Number(process.env.PORT ?? 3978);
  const tenant = `http://localhost:${tenantPort}`;
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  run('tenant', 'tests/tenant/start.ts', {
    ...localEnvironment({ tenantPort, servicePort }),
    TENANT_PORT: String(tenantPort),
    SERVICE_ORIGIN: `http://localhost:${servicePort}`,
    DATA_FOLDER: DATA,
    FRESH: options.fresh ? '1' : '',
  });
  if (!(await answers(`${tenant}/_local/clock`, 240))) return stop(1);
  const services = [];
  for (let index = 0; index < options.instances; index += 1) {
    const port = servicePort + index;
    services.push(`http://localhost:${port}`);
    run(
      `service ${index + 1}`,
      'bot/index.ts',
      localEnvironment({ tenantPort, servicePort: port, instance: String(index + 1) }),
    );
  }
  for (const service of services) if (!(await answers(`${service}/healthz`, 60))) return stop(1);
  await greet(tenant, services);
}

await main();
