import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

let engine: Promise<PdfEngine> | null = null;

/**
 * pdf.js, its viewer and its worker, fetched side by side with the first paper and kept for the next ones: a worker that
 * starts anew reads a megabyte of script each time. The legacy build: tablets are rarely on this year's browser.
 */
export function loadPdfEngine(): Promise<PdfEngine> {
  engine ??= load().catch((error: unknown) => {
    engine = null;
    throw error;
  });
  return engine;
}

async function load() {
  const port = new Worker(workerUrl, { type: 'module' });
  try {
    const [{ pdfjs, viewer }] = await Promise.all([import('./pdf-libraries.js'), answered(port)]);
    // Broken later, e.g. out of memory: the next paper gets a new one.
    port.addEventListener('error', () => (engine = null));
    return { pdfjs, viewer, worker: pdfjs.PDFWorker.create({ port }) };
  } catch (error) {
    port.terminate();
    throw error;
  }
}
export type PdfEngine = Awaited<ReturnType<typeof load>>;

/** pdf.js waits for ever for a worker whose script never came: its first word is waited for here. */
function answered(port: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    port.addEventListener('message', () => resolve(), { once: true });
    port.addEventListener('error', () => reject(new Error('the reader could not start its worker')), { once: true });
  });
}

/** Fetches it when the browser has nothing better to do, so that the first tap on a paper finds it there. */
export function warmPdfEngine(): void {
  if (engine !== null) return;
  // Failing costs nothing here: opening a paper asks again.
  const load = () => void loadPdfEngine().catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3_000 });
  else setTimeout(load, 1_000);
}
