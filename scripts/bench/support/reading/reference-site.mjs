// The reference: pdf.js' own viewer components with their default options, the way its examples put them together.
import { createReadStream, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const page = `<!doctype html>
<meta charset="utf-8"><title>Reference</title>
<link rel="stylesheet" href="/pdfjs/web/pdf_viewer.css">
<style>body { margin: 0 } #container { position: absolute; inset: 0; overflow: auto }</style>
<div id="container"><div id="viewer" class="pdfViewer"></div></div>
<script type="module">
  import * as pdfjs from '/pdfjs/build/pdf.min.mjs';
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.min.mjs';
  const lib = await import('/pdfjs/web/pdf_viewer.mjs');
  const eventBus = new lib.EventBus();
  const linkService = new lib.PDFLinkService({ eventBus });
  const container = document.getElementById('container');
  const viewer = new lib.PDFViewer({ container, eventBus, linkService });
  linkService.setViewer(viewer);
  eventBus.on('pagesinit', () => (viewer.currentScaleValue = 'page-width'));
  window.reference = {
    viewer,
    open: async (url) => {
      await window.reference.task?.destroy();
      window.reference.task = pdfjs.getDocument({
        url, cMapUrl: '/pdfjs/cmaps/', cMapPacked: true, standardFontDataUrl: '/pdfjs/standard_fonts/',
        wasmUrl: '/pdfjs/wasm/', iccUrl: '/pdfjs/iccs/',
      });
      const document = await window.reference.task.promise;
      viewer.setDocument(document);
      linkService.setDocument(document, null);
    },
  };
  const asked = new URLSearchParams(location.search).get('file');
  if (asked) void window.reference.open(asked);
</script>`;

const types = { '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.pdf': 'application/pdf' };

/** @param files address part → path of a PDF */
export const referenceSite = (files) => (request) => {
  const { pathname } = new URL(request.url, 'http://reference');
  if (pathname === '/') {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return { status: 200, headers, body: Readable.from([Buffer.from(page)]) };
  }
  const path = pathname.startsWith('/pdfjs/')
    ? join(pdfjs, normalize(pathname.slice('/pdfjs'.length)))
    : files.get(pathname);
  const size = path === undefined ? null : (statSync(path, { throwIfNoEntry: false })?.size ?? null);
  if (size === null) return { status: 404, headers: {}, body: Readable.from([]) };
  return fileAnswer(path, size, request.headers.range);
};

function fileAnswer(path, size, range) {
  const headers = {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
  };
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (asked === null)
    return { status: 200, headers: { ...headers, 'content-length': size }, body: createReadStream(path) };
  const [start, end] = [Number(asked[1]), asked[2] === '' ? size - 1 : Math.min(size - 1, Number(asked[2]))];
  return {
    status: 206,
    headers: { ...headers, 'content-length': end - start + 1, 'content-range': `bytes ${start}-${end}/${size}` },
    body: createReadStream(path, { start, end }),
  };
}
