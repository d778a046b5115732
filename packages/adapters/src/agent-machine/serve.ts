// Has an HTTP server of ours answer on loopback: on a port of its own, or on one that was opened in the agent's network.
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';

export const loopback = '127.0.0.1';

export interface Served {
  port: number;
  /** Nobody is answered after this. */
  stop(): Promise<void>;
}

/** `listener`: it listens already, and stays open for others after `stop`. */
export const serve = async (server: HttpServer, listener?: Server): Promise<Served> => {
  const at = listener ?? server;
  const sockets = new Set<Socket>();
  const take = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    server.emit('connection', socket);
  };
  if (listener === undefined) await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, loopback, resolve));
  else listener.on('connection', take);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      listener?.off('connection', take);
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (at.address() as AddressInfo).port, stop };
};
