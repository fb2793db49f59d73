import { z } from 'zod';
import type { AppInstaller, Installation } from '../../ports/app-installer.ts';
import { type GraphClient, refusalOf } from './graph-client.ts';

const CATALOGUE = 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps';

const found = z.object({ value: z.array(z.object({ id: z.string() })) });

/** Through Graph, as the app, with `TeamsAppInstallation.ReadWriteSelfForUser.All` and `AppCatalog.Read.All` (platform E3). */
class GraphAppInstaller implements AppInstaller {
  /** The catalogue's own id of the app, which is not the manifest's; looked up once. */
  private catalogueId: string | null = null;

  constructor(
    private readonly graph: GraphClient,
    private readonly manifestId: string,
  ) {}

  async install(person: string): Promise<Installation> {
    const app = this.catalogueId ?? (await this.lookUp());
    if (app === 'not permitted' || app === 'not there') return app;
    this.catalogueId = app;
    const { status } = await this.graph.request({
      caller: 'app',
      method: 'POST',
      path: `/users/${encodeURIComponent(person)}/teamwork/installedApps`,
      body: { 'teamsApp@odata.bind': `${CATALOGUE}/${app}` },
    });
    if (status < 300) return 'installed';
    if (status === 409) return 'there already';
    if (status === 401 || status === 403) return 'not permitted';
    if (status === 404) return 'not there';
    throw refusalOf(status, 'install the app');
  }

  private async lookUp(): Promise<string> {
    const answer = await this.graph.request({
      caller: 'app',
      method: 'GET',
      path: '/appCatalogs/teamsApps',
      query: { $filter: `externalId eq '${this.manifestId}'` },
    });
    if (answer.status === 401 || answer.status === 403) return 'not permitted';
    if (answer.status !== 200) throw refusalOf(answer.status, 'look the app up');
    return found.parse(answer.body).value[0]?.id ?? 'not there';
  }
}

/** The app with this manifest id, put into people's Teams. */
export function createAppInstaller(graph: GraphClient, manifestId: string): AppInstaller {
  return new GraphAppInstaller(graph, manifestId);
}
