import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What stands before the api processes in production: one address; a connection goes to the first process that takes it. */
export class Front {
  private constructor(
    private readonly server: Server,
    private readonly sockets: Set<Socket>,
  ) {}

  /** @param urls of the processes, the preferred one first */
  static async before(urls: readonly string[]): Promise<Front> {
    const ports = urls.map((url) => Number(new URL(url).port));
    const sockets = new Set<Socket>();
    const server = createServer((incoming) => carry(incoming, ports, sockets));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Front(server, sockets);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function carry(incoming: Socket, [port, ...others]: readonly number[], sockets: Set<Socket>): void {
  if (port === undefined) return void incoming.destroy();
  const outgoing = connect(port, '127.0.0.1');
  sockets.add(incoming).add(outgoing);
  outgoing.once('connect', () => {
    outgoing.removeAllListeners('error');
    outgoing.on('error', () => incoming.destroy());
    incoming.pipe(outgoing);
    outgoing.pipe(incoming);
  });
  outgoing.once('error', () => carry(incoming, others, sockets));
  outgoing.once('close', () => outgoing.readyState === 'closed' && outgoing.bytesWritten > 0 && incoming.destroy());
  incoming.once('close', () => outgoing.destroy());
  incoming.on('error', () => outgoing.destroy());
}
