/** A browser with one page, driven like a person would: by what stands on the screen. */
export interface DrivenBrowser {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Waits for the element that an XPath names and clicks it. */
  click(path: string): Promise<void>;
  /** Waits for the element and gives its text. */
  text(path: string): Promise<string>;
  /** Hands a file of this disk to a file field. */
  giveFile(path: string, file: string): Promise<void>;
  /** Runs the body of a function in the page; what it gives or settles to comes back. */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Longer than anything takes on a busy machine; a test that waits so long has failed. */
export const patienceMs = 30_000;
