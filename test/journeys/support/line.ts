import { type BrowserContext, type Page, type WebSocketRoute } from 'playwright-core';

/** The network of one tablet: cut without a farewell for requests and for the open socket alike, and mended again. */
export class Line {
  private isCut = false;
  private readonly open = new Set<WebSocketRoute>();

  private constructor(private readonly context: BrowserContext) {}

  /** Before the page is opened: a browser that is set offline keeps the sockets it has. */
  static async of(context: BrowserContext, page: Page): Promise<Line> {
    const line = new Line(context);
    await page.routeWebSocket(/socket\.io/, (socket) => line.carry(socket));
    return line;
  }

  async cut(): Promise<void> {
    this.isCut = true;
    await this.context.setOffline(true);
    for (const socket of this.open) await socket.close();
    this.open.clear();
  }

  async mend(): Promise<void> {
    this.isCut = false;
    await this.context.setOffline(false);
  }

  private async carry(socket: WebSocketRoute): Promise<void> {
    if (this.isCut) return socket.close();
    this.open.add(socket);
    socket.connectToServer();
  }
}
