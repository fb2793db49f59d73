import type { MailboxFound, SelfProbes, SignInFound, TriedFact } from '../../bot/ports/self-probes.ts';
import { Temporal } from '../../shared/domain/dates.ts';
import type { MemoryWeather } from './memory-shelf.ts';

/** The service as a test says it is; all well at first. */
export class MemorySelfProbes implements SelfProbes {
  certificateExpiresAt = Temporal.Instant.from('2027-11-23T09:00:00Z');
  nodeVersion = 'v22.12.0';
  isLocal = false;
  allowed = { graph: ['Sites.Selected'], sharePoint: ['Sites.Selected'] };
  isManaging = true;
  plan: readonly string[] = [];
  mailboxes: MailboxFound = 'open';
  found = { answers: true, refusesStrangers: true };
  skew: number | null = 1;
  facts: readonly TriedFact[] = [];
  signsIn: SignInFound = 'version 2';
  isBotKnown: boolean | null = true;
  isAllowedOnBehalf = true;
  constructor(private readonly weather: MemoryWeather) {}

  async permissions() {
    await this.weather.pass('read our permissions');
    return this.allowed;
  }
  async mayManageSite() {
    await this.weather.pass('read our rights on the site');
    return this.isManaging;
  }
  async provisioningPlan() {
    await this.weather.pass('read lists');
    return this.plan;
  }
  async signIn() {
    await this.weather.pass('read how tokens are written');
    return this.signsIn;
  }
  async botSignsIn() {
    await this.weather.pass('sign in as the bot');
    return this.isBotKnown;
  }
  async readsOnBehalfOf() {
    await this.weather.pass('sign in on behalf of the person');
    return this.isAllowedOnBehalf;
  }
  async mailbox() {
    await this.weather.pass('open a mailbox');
    return this.mailboxes;
  }
  async bot() {
    await this.weather.pass('reach the bot');
    return this.found;
  }
  async clockSkewSeconds() {
    await this.weather.pass('read the time');
    return this.skew;
  }
  async tryFacts() {
    await this.weather.pass('try facts');
    return this.facts;
  }
}
