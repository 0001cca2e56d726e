import type { CDPSession, Page } from '@playwright/test';

/** What the browser lets an address keep, as the browser's own side sees and sets it. */
export class StorageLimits {
  readonly #session: CDPSession;
  readonly #origin: string;

  private constructor(session: CDPSession, origin: string) {
    this.#session = session;
    this.#origin = origin;
  }

  static async of(page: Page, address: string): Promise<StorageLimits> {
    return new StorageLimits(await page.context().newCDPSession(page), new URL(address).origin);
  }

  async used(): Promise<number> {
    const { usage } = await this.#session.send('Storage.getUsageAndQuota', { origin: this.#origin });
    return usage;
  }

  /** Leaves so much room above what is used now. */
  async leave(bytes: number): Promise<void> {
    const quotaSize = (await this.used()) + bytes;
    await this.#session.send('Storage.overrideQuotaForOrigin', { origin: this.#origin, quotaSize });
  }

  /** As if the person had cleared the data of the address in the browser's settings. */
  async clear(): Promise<void> {
    await this.#session.send('Storage.clearDataForOrigin', { origin: this.#origin, storageTypes: 'all' });
  }
}
