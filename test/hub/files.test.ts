import { once } from 'node:events';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFiles } from '../../src/hub/files.ts';

/** Where the system says which files a process has open. */
const ownFiles = '/proc/self/fd';

test.runIf(existsSync(ownFiles))('a download that breaks off leaves no file open', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'seatbook files ')));
  const path = join(folder, 'app.js');
  // More than connection and both ends hold.
  await writeFile(path, new Uint8Array(32_000_000));
  const isOpen = (entry: string) => {
    try {
      return readlinkSync(join(ownFiles, entry)) === path;
    } catch {
      // Closed since it was listed.
      return false;
    }
  };
  const open = () => readdirSync(ownFiles).filter(isOpen).length;
  const files = createFiles({ folder, policy: "default-src 'none'" });
  const server = createServer((request, response) => void files(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const responses = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const asked = get({ port, host: '127.0.0.1', path: '/app.js', agent: false });
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      return response;
    }),
  );
  expect(open()).toBe(5);
  for (const response of responses) response.destroy();
  await expect.poll(open).toBe(0);
  server.close();
  await rm(folder, { recursive: true });
});
