import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

function forms(...words: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'bot/commands/forms.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

describe('npm run forms', () => {
  it('refuses a word it does not know, with exit code 2 and nothing on standard output', () => {
    const { status, stdout, stderr } = forms('--xml');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--xml');
  });

  it('prints nothing but the JSON with --json', () => {
    const { status, stdout } = forms('--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).forms.map((form: { id: string }) => form.id)).toContain('jmat-dsl-record');
  });

  it('prints one line a form otherwise', () => {
    expect(forms().stdout).toMatch(/^jmat +jmat-dsl-record +1 +record .*DSL Supervision Record$/m);
  });
});
