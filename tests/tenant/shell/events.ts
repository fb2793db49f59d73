import type { Context } from 'hono';
import type { Tenant } from '../core/tenant.ts';

/** GET /_shell/events?person=: server-sent events of what changed for one person, as long as the page is open. */
export function shellEvents(context: Context, tenant: Tenant): Response {
  const person = context.req.query('person') ?? '';
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const write = (text: string): void => controller.enqueue(encoder.encode(text));
      const beat = setInterval(() => write(': still here\n\n'), 25_000);
      beat.unref();
      const deaf = tenant.listen((event) => {
        if ('person' in event && event.person !== person) return;
        write(`event: ${event.type}\ndata: {}\n\n`);
      });
      stop = () => {
        clearInterval(beat);
        deaf();
      };
      write('event: open\ndata: {}\n\n');
    },
    cancel: () => stop(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}
