import { z } from 'zod';
import { StoreError } from '../../ports/store-error.ts';
import { type GraphClient, refusalOf } from '../graph/graph-client.ts';

/** Graph takes no more than this in one `$batch` (platform C2). */
const BATCH_SIZE = 20;

const batch = z.object({
  responses: z.array(z.object({ id: z.string(), status: z.number(), body: z.unknown() })),
});

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

async function readChunk(graph: GraphClient, paths: readonly string[], doing: string): Promise<readonly unknown[]> {
  const requests = paths.map((path, index) => ({ id: String(index), method: 'GET', url: path }));
  const answer = await graph.request({ caller: 'app', method: 'POST', path: '/$batch', body: { requests } });
  if (answer.status !== 200) throw refusalOf(answer.status, doing);
  const parsed = batch.safeParse(answer.body);
  if (!parsed.success) throw new StoreError('nonsense', doing, null);
  const byId = new Map(parsed.data.responses.map((each) => [each.id, each]));
  return Promise.all(
    paths.map(async (path, index) => {
      const member = byId.get(String(index));
      return member?.status === 200 ? member.body : readAlone(graph, path, doing);
    }),
  );
}

/** Members are throttled one by one and nobody repeats them; alone, a request follows the transport's policy. */
async function readAlone(graph: GraphClient, path: string, doing: string): Promise<unknown> {
  const answer = await graph.request({ caller: 'app', method: 'GET', path });
  if (answer.status !== 200) throw refusalOf(answer.status, doing);
  return answer.body;
}

/** The bodies of several GETs as the app, twenty a request, in the order of `paths`. */
export async function readTogether(
  graph: GraphClient,
  paths: readonly string[],
  doing: string,
): Promise<readonly unknown[]> {
  const read = await Promise.all(chunks(paths, BATCH_SIZE).map((each) => readChunk(graph, each, doing)));
  return read.flat();
}
