// Serves a request of REST or GraphQL through the msw handlers.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getResponse, type RequestHandler } from 'msw';
import type { Backend } from './backend.ts';

/** GitHub's redirects name a repository by its id: `/repositories/{id}/…` is `/repos/{owner}/{repo}/…`. */
const withName = ({ store }: Backend, path: string): string =>
  path.replace(/^\/repositories\/(\d+)(?=\/|$)/, (whole, id: string) => {
    const found = [...store.repositories.values()].find((repository) => repository.id === Number(id));
    return found === undefined ? whole : `/repos/${found.owner}/${found.name}`;
  });

export const serveApi = async (
  backend: Backend,
  { handlers, req, res }: { handlers: RequestHandler[]; req: IncomingMessage; res: ServerResponse },
): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const method = req.method ?? 'GET';
  const headers = Object.entries(req.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  const url = `http://${req.headers.host ?? '127.0.0.1'}${withName(backend, req.url ?? '/')}`;
  const response = await getResponse(handlers, new Request(url, { method, headers, body }));
  if (response === undefined) throw new Error(`no handler for ${method} ${url}`);
  res.sendDate = false;
  const payload = Buffer.from(await response.arrayBuffer());
  res.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': payload.length }).end(payload);
};
