import type { Tenant } from '../core/tenant.ts';
import { openConversation } from './conversations.ts';
import { BOT_ACCOUNT } from './identity.ts';
import { type BotAnswer, deliver } from './to-bot.ts';

function setInstalled(tenant: Tenant, oid: string, installed: boolean): void {
  tenant.db.prepare('UPDATE users SET app_installed = ? WHERE oid = ?').run(installed ? 1 : 0, oid);
  tenant.announce({ type: 'chat', person: oid });
}

/** The app is installed for a person in personal scope: the bot hears `conversationUpdate` and `installationUpdate`. Answers the latter. */
export async function install(tenant: Tenant, oid: string): Promise<BotAnswer> {
  setInstalled(tenant, oid, true);
  openConversation(tenant, oid);
  await deliver(tenant, oid, { type: 'conversationUpdate', membersAdded: [{ id: BOT_ACCOUNT.id }] });
  return deliver(tenant, oid, { type: 'installationUpdate', action: 'add' });
}

/** The app is removed for a person: the bot hears of it and can no longer write to them. */
export function uninstall(tenant: Tenant, oid: string): Promise<BotAnswer> {
  setInstalled(tenant, oid, false);
  return deliver(tenant, oid, { type: 'installationUpdate', action: 'remove' });
}
