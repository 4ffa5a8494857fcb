/** Cuts a body into pieces of `size` bytes and a rest; the pieces are not views of the body's buffers. */
export async function* pieces(body: AsyncIterable<Uint8Array>, size: number): AsyncIterable<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array => {
    const piece = joined(waiting, length);
    waiting = [];
    length = 0;
    return piece;
  };
  for await (const chunk of body) {
    for (let rest = chunk; rest.length > 0;) {
      const part = rest.subarray(0, size - length);
      waiting.push(part);
      length += part.length;
      rest = rest.subarray(part.length);
      if (length === size) yield take();
    }
  }
  if (length > 0) yield take();
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
