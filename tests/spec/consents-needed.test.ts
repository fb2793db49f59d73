import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { consentLines, consentsNeeded, exchangeCommands } from '../../bot/commands/consents-needed.ts';

const names = (mailAllowed: boolean) =>
  consentsNeeded({ mailAllowed })
    .filter((one) => one.isNeeded)
    .map((one) => one.name);

describe('what an administrator has to allow', () => {
  it('has no e-mail until the trust allows it, and says that it is to be left out', () => {
    expect(names(false)).toEqual(['Sites.Selected', 'Sites.Selected', 'Application Calendars.ReadWrite']);
    const mail = consentLines(consentsNeeded({ mailAllowed: false })).find((line) => line.includes('Mail.Send'));
    expect(mail).toMatch(/^optional .*leave it out until then$/);
  });
  it('has it once the trust does', () => {
    expect(names(true)).toContain('Application Mail.Send');
  });
  it('never asks for a mailbox in Entra, where nothing scopes it', () => {
    const mailboxes = consentsNeeded({ mailAllowed: true }).filter((one) => /Mail|Calendars/.test(one.name));
    expect(mailboxes.map((one) => one.where)).toEqual(mailboxes.map(() => 'Exchange, scoped to a group of mailboxes'));
  });
  it('is all on the page about permissions, with the lines for Exchange as they are printed', () => {
    const page = readFileSync('docs/permissions.md', 'utf8');
    for (const { name } of consentsNeeded({ mailAllowed: true })) expect(page).toContain(`\`${name}\``);
    for (const line of exchangeCommands('<client id>', { mailAllowed: true })) expect(page).toContain(`\n${line}\n`);
  });
  it('is typed into Exchange with every quote closed, and no role outside the one scope', () => {
    for (const mailAllowed of [false, true]) {
      const lines = exchangeCommands('2f6b9d0c-52a7-4a86-8a55-0d4a1c9e7f31', { mailAllowed });
      for (const line of lines) for (const quote of ['"', "'"]) expect(line.split(quote).length % 2, line).toBe(1);
      const roles = lines.filter((line) => line.includes('-Role '));
      expect(roles).toHaveLength(mailAllowed ? 2 : 1);
      for (const line of roles) expect(line).toMatch(/-CustomResourceScope "Supervision mailboxes"$/);
      expect(lines.filter((line) => line.startsWith('Test-'))).toHaveLength(2);
    }
  });
});
