/** A pen that writes waves over the upper half of the window; every move waits until the page has taken it. */
export async function pen(page) {
  const line = await page.context().newCDPSession(page);
  const send = (type, x, y, buttons) =>
    line.send('Input.dispatchMouseEvent', {
      ...{ type, x, y, buttons, force: 0.5, button: 'left', clickCount: 1, pointerType: 'pen' },
    });
  const stroke = async (top, moves) => {
    await send('mousePressed', 300, top, 1);
    for (let at = 1; at <= moves; at += 1) await send('mouseMoved', 300 + at * 8, top + Math.sin(at / 3) * 14, 1);
    await send('mouseReleased', 300 + moves * 8, top, 0);
  };
  return {
    strokes: async ({ strokes, movesPerStroke }) => {
      for (let at = 0; at < strokes; at += 1) {
        await stroke(200 + at * 50, movesPerStroke);
        // The page saves and sends it, as it does while a hand goes to the next word.
        await page.waitForTimeout(150);
      }
      await page.waitForTimeout(300);
    },
  };
}
