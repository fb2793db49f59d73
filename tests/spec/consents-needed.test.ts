import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { consentLines, consentsNeeded } from '../../bot/commands/consents-needed.ts';

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
  it('is all on the page about permissions', () => {
    const page = readFileSync('docs/permissions.md', 'utf8');
    for (const { name } of consentsNeeded({ mailAllowed: true })) expect(page).toContain(`\`${name}\``);
  });
});
