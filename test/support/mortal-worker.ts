import { serve } from '../../workers/serve.ts';

/** A worker that keeps what it was begun with until it dies. */
export interface MortalWorker {
  /** `report` gets how often this very worker was begun, then `word`. */
  begin(word: string, report: (begun: number, word: string) => void): Promise<void>;
  echo(word: string): Promise<string>;
  /** A fault that nobody catches; the answer never comes. */
  die(): Promise<never>;
  /** It ends without a word; the answer never comes. */
  leave(): Promise<never>;
}

let begun = 0;

const mortal: MortalWorker = {
  begin(word, report) {
    begun += 1;
    report(begun, word);
    return Promise.resolve();
  },
  echo: (word) => Promise.resolve(word),
  die() {
    setTimeout(() => {
      throw new Error('broken on purpose');
    });
    return new Promise(() => undefined);
  },
  leave() {
    close();
    return new Promise(() => undefined);
  },
};

serve(mortal);
