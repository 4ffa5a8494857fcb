/** Run in the page: from then on every move of a pen is timed. The listeners stand first and last on the way of the event. */
export const timers = `(() => {
  const times = { moves: [], ups: [] };
  globalThis.inkTimes = times;
  const afterFrame = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(null);
  });
  let began = 0;
  const first = (name, hear) => window.addEventListener(name, hear, { capture: true });
  const last = (name, hear) => window.addEventListener(name, hear);
  first('pointermove', (event) => {
    if (event.buttons === 0) return;
    began = performance.now();
    const { timeStamp } = event;
    const move = { script: 0, frame: 0 };
    times.moves.push(move);
    afterFrame((now) => { move.frame = now - timeStamp; });
  });
  last('pointermove', (event) => {
    if (event.buttons !== 0) times.moves.at(-1).script = performance.now() - began;
  });
  first('pointerup', () => { began = performance.now(); });
  last('pointerup', () => { times.ups.push(performance.now() - began); });
  globalThis.turnTime = (key) => new Promise((resolve) => {
    const from = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    afterFrame((now) => resolve(now - from));
  });
})()`;

/** One canvas and nothing else: the least a browser can do to show ink. */
export const barePage = `<!doctype html><meta charset="utf-8"><title>bare</title>
<style>html, body { margin: 0; height: 100% } canvas { display: block; touch-action: none }</style>
<canvas></canvas>
<script>
  const canvas = document.querySelector('canvas');
  canvas.width = innerWidth; canvas.height = innerHeight;
  const context = canvas.getContext('2d');
  context.lineCap = 'round'; context.lineWidth = 2; context.strokeStyle = '#1746b0';
  let at = null;
  canvas.addEventListener('pointerdown', (event) => { at = [event.clientX, event.clientY]; });
  canvas.addEventListener('pointermove', (event) => {
    if (at === null) return;
    for (const { clientX, clientY } of event.getCoalescedEvents()) {
      context.beginPath(); context.moveTo(at[0], at[1]); context.lineTo(clientX, clientY); context.stroke();
      at = [clientX, clientY];
    }
  });
  canvas.addEventListener('pointerup', () => { at = null; });
</script>`;
