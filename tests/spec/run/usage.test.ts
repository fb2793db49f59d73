import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { USAGE, usageOf } from '../../run/usage.mjs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).filter(([, line]) => line.includes('command.mjs'));
const sources = readdirSync('bot/commands').map((name) => readFileSync(`bot/commands/${name}`, 'utf8'));
const optionsIn = (text: string) => [...text.matchAll(/--([a-z-]+)/g)].map((found) => found[1] ?? '');

describe('The help of a command', () => {
  it('is there for every command that package.json has, and for no other', () => {
    expect(Object.keys(USAGE).sort()).toEqual(commands.map(([name]) => name).sort());
  });

  it('names no option that no command takes, and every one that some command does', () => {
    const taken = new Set(
      sources.flatMap((text) =>
        [...text.matchAll(/^ {2,4}'?([a-z-]+)'?: \{ type: '(?:string|boolean)' \},$/gm)].map((found) => found[1] ?? ''),
      ),
    );
    const said = new Set(Object.values(USAGE).flatMap(optionsIn));
    expect([...said].sort()).toEqual([...taken].sort());
  });

  it('begins with how the command is typed', () => {
    expect(usageOf('forms')).toMatch(/^Usage: npm run forms -- \[--json\]\n/);
    expect(usageOf('package')).toMatch(/^Usage: npm run package\n/);
    expect(usageOf('nothing')).toBeNull();
  });
});
