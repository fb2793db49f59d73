import type { SPFI } from '@pnp/sp';
import { z } from 'zod';
import { asked } from '../site-client.ts';

/** People as principals of the site. Their numbers are the site's own and never change, so they are remembered. */
export class SitePeople {
  private readonly ids = new Map<string, Promise<number>>();

  constructor(private readonly site: SPFI) {}

  /** The number of a person by mailbox address; the site gets to know them when it did not. 2 units the first time. */
  principalOf(email: string): Promise<number> {
    const known = this.ids.get(email);
    if (known !== undefined) return known;
    const asking = this.ask(email);
    this.ids.set(email, asking);
    asking.catch(() => this.ids.delete(email));
    return asking;
  }

  private async ask(email: string): Promise<number> {
    const user = await asked('find a person of the site', () => this.site.web.ensureUser(`i:0#.f|membership|${email}`));
    return z.object({ Id: z.number() }).parse(user).Id;
  }
}
