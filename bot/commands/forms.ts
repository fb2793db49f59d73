import { argv, stderr, stdout } from 'node:process';
import { catalogue } from '../../shared/policies/catalogue.ts';

const HEAD = ['policy', 'id', 'version', 'kind', 'to fill in', 'in all', 'signed by', 'title'];

function table(): string {
  const rows = catalogue().forms.map(({ policy, id, version, kind, fields, signers, title }) => {
    const filled = fields.filter((field) => field.type !== 'staticText').length;
    const signed = signers.map((signer) => signer.role).join(', ') || 'nobody';
    return [policy, id, String(version), kind, String(filled), String(fields.length), signed, title];
  });
  const widths = HEAD.map((_, at) => Math.max(...[HEAD, ...rows].map((row) => (row[at] ?? '').length)));
  const lines = [HEAD, ...rows].map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

const unknown = argv.slice(2).filter((word) => word !== '--json');
if (unknown.length > 0) {
  stderr.write(`forms knows only --json, not ${unknown.join(' ')}\n`);
  process.exitCode = 2;
} else {
  stdout.write(`${argv.includes('--json') ? JSON.stringify(catalogue(), null, 2) : table()}\n`);
}
