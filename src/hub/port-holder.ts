import { healthSchema } from '../protocol/hub/problem.ts';
import { readAs } from '../protocol/read.ts';

/** Whether it is another hub that listens on the port of this machine. */
export async function isHubAt(port: number): Promise<boolean> {
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
