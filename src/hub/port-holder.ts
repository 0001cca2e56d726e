import { healthSchema } from '../protocol/hub/problem.ts';
import { readAs } from '../protocol/read.ts';

/** Never the next free port: the book belongs to the address, and another port shows an empty one. */
export async function portSentence(error: unknown, port: number): Promise<string> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES') return `Port ${port} may not be used by this account: set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return 'This machine has no such address: check HOST.';
  }
  if (code !== 'EADDRINUSE') return `The hub could not begin to serve on port ${port}: ${String(error)}`;
  return (await isHubAt(port))
    ? `Port ${port} is taken by another Seatbook: open http://localhost:${port}/, or stop that one first.`
    : `Port ${port} is taken by another program: stop it, or set PORT to another number and keep to it, for the book belongs to its address.`;
}

/** Whether it is another hub that listens on the port of this machine. */
async function isHubAt(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://localhost:${port}/hub/health`, {
      redirect: 'error',
      signal: AbortSignal.timeout(2000),
    });
    return readAs(healthSchema, await response.json()) !== undefined;
  } catch {
    return false;
  }
}
