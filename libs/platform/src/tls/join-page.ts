import { createServer, type Server } from 'node:http';
import { toString as qrSvg } from 'qrcode';
import { type TlsMaterial } from './tls-files.js';

export interface JoinPage {
  readonly server: Server;
  readonly url: string;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function page(app: string, here: string, print: string, qr: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Kết nối máy tính bảng</title>
<style>body{font:20px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#14201d;background:#ebefed}
a.b{display:inline-block;padding:1rem 1.5rem;border-radius:12px;background:#08524a;color:#fff;font-weight:600;text-decoration:none}
li{margin:.75rem 0}svg{width:14rem;background:#fff;border-radius:12px}code{word-break:break-all}</style>
<h1>Kết nối máy tính bảng</h1><div>${qr}</div><p><code>${escape(here)}</code></p><ol>
<li><a class="b" href="/chung-chi.crt">Tải chứng chỉ</a></li>
<li>iPad: Cài đặt → Đã tải về hồ sơ → Cài đặt. Sau đó Cài đặt → Cài đặt chung → Giới thiệu → Cài đặt tin cậy chứng nhận → bật “E-Cabinet”.<br>
Android: Cài đặt → Bảo mật → Cài đặt chứng chỉ → Chứng chỉ CA.</li>
<li>So dấu vân tay với dòng in trên máy chủ trước khi bật tin cậy:<br><code>${escape(print)}</code></li>
<li><a class="b" href="${escape(app)}">Mở E-Cabinet</a>, rồi “Thêm vào màn hình chính”.</li></ol>
<p lang="en">Install the certificate, compare its fingerprint with the one printed by the server, trust it, then open the address above.</p></html>`;
}

/**
 * Offers the authority's certificate over plain HTTP, with a QR of this page: nothing here is secret, and the fingerprint
 * printed by the server is what people compare.
 */
export async function serveJoinPage(
  material: TlsMaterial,
  places: { readonly app: string; readonly here: string; readonly host: string; readonly port: number },
): Promise<JoinPage | null> {
  const { authority } = material;
  if (authority === null) return null;
  const html = page(
    places.app,
    places.here,
    authority.fingerprint,
    await qrSvg(places.here, { type: 'svg', margin: 2 }),
  );
  const server = createServer((request, response) => {
    if (request.url === '/chung-chi.crt') {
      response
        .setHeader('content-type', 'application/x-x509-ca-cert')
        .setHeader('content-disposition', 'attachment; filename="e-cabinet.crt"');
      return response.end(authority.certificate);
    }
    response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('cache-control', 'no-store');
    return response.end(html);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(places.port, places.host, resolve));
  return { server, url: places.here };
}
