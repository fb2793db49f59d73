// Whether a port can be listened on, and what to say when it cannot.
import { createServer } from 'node:net';

function listens(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? error.code : null));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

/** Why a port cannot be listened on, in words; null when it can. `name` = the variable that names another. */
export async function whyNotFree(port, name) {
  const why = (await listens(port, '127.0.0.1')) ?? (await listens(port, '::'));
  if (why === null) return null;
  const found =
    why === 'EACCES' ? `Port ${port} may not be used on this machine.` : `Port ${port} is taken by another program.`;
  return `${found} Stop that one, or choose another: ${name}=${port > 60_000 ? port - 1000 : port + 1000} npm start`;
}
