/** Reads a device's stream of events, piece by piece. */
export async function openEvents(address: string, token: string) {
  const response = await fetch(`${address}/hub/v1/events`, { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok || !response.body) throw new Error(`no stream: ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  /** The next piece up to an empty line; undefined when the stream has ended. */
  async function next(): Promise<string | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const piece = text.slice(0, end);
        text = text.slice(end + 2);
        return piece;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += decoder.decode(value, { stream: true });
    }
  }
  return {
    headers: response.headers,
    next,
    /** The next event; comments are passed over. */
    async event(): Promise<unknown> {
      for (;;) {
        const piece = await next();
        if (piece === undefined) return undefined;
        const [, name, data] = /^event: (.*)\ndata: (.*)$/.exec(piece) ?? [];
        if (data !== undefined) return { event: name, data: JSON.parse(data) as unknown };
      }
    },
    close: () => reader.cancel(),
  };
}
