import {createSocket} from 'node:dgram';
import {once} from 'node:events';
import {type AddressInfo, createServer} from 'node:net';

/** What listens on a port of this machine for TCP and UDP, and remembers what came. */
export type Sink = {
  port: number;
  /** Connections, datagrams, and the paths that were asked for. */
  seen(): {connections: number; datagrams: number; paths: string[]};
  close(): void;
};

export async function openSink(): Promise<Sink> {
  const paths = new Set<string>();
  let [connections, datagrams] = [0, 0];
  // Bare TCP, so that what is no HTTP counts too.
  const server = createServer((socket) => {
    connections += 1;
    socket.on('data', (part) => {
      const path = /^[A-Z]+ \/?([^\s?]*)/.exec(part.toString('latin1'))?.[1];
      if (path) paths.add(path);
      socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
    socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const udp = createSocket('udp4', () => {
    datagrams += 1;
  });
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port,
    seen: () => ({connections, datagrams, paths: [...paths].sort()}),
    close() {
      udp.close();
      server.close();
    },
  };
}
