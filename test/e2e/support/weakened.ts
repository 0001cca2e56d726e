import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { projectFolder } from '../../../src/build/run.mjs';

/** A defense, and what the code would be without it. */
interface Weakness {
  readonly file: string;
  readonly defended: string;
  readonly weak: string;
}

/** Builds of which each lacks one defense, or two that stand in for each other. */
const builds = {
  // Said to be saved at once, written later: by then the worker that would has ended.
  'said-too-early': [
    {
      file: 'src/store/action-writer.ts',
      defended: 'static async commitAll(',
      weak: `static async commitAll(...given) {
        setTimeout(() => ActionWriter.commitLate(...given), 5_000);
        return 'saved';
      }
      static async commitLate(`,
    },
  ],
  // Whoever asks again asks for something else, and all tabs do.
  'other-ids': [
    {
      file: 'src/sync/send-lane.ts',
      defended: 'lane.remote.push(sending, passwords, known)',
      weak: 'lane.remote.push(sending.map((each) => ({ ...each, id: `${each.id}~${lane.now()}` })))',
    },
    {
      file: 'src/sync/send-lane.ts',
      defended: '[answer.operation, answer]',
      weak: "[answer.operation.split('~')[0], answer]",
    },
    {
      file: 'src/sync/sync.ts',
      defended: 'void locks.request(leaderLock, () => lead(report));',
      weak: 'void lead(report);',
    },
  ],
} satisfies Readonly<Record<string, readonly Weakness[]>>;

/**
 * Builds the app with defenses taken away: whatever checks it must notice. Nothing of it is in the app itself.
 * Gives the folder.
 */
export async function buildWeakened(name: keyof typeof builds, place: number): Promise<string> {
  const weaknesses: readonly Weakness[] = builds[name];
  const outDir = join(projectFolder, '.test-results', `${name}-${place}`, 'app');
  const done = new Set<Weakness>();
  const plugin = (): Plugin => ({
    name: 'seatbook:weakened',
    enforce: 'pre',
    transform(code, id) {
      const own = weaknesses.filter(({ file }) => id.split('?')[0]?.endsWith(file));
      return own.reduce((text, weakness) => {
        if (!text.includes(weakness.defended)) throw new Error(`${id} has no ${weakness.defended}`);
        done.add(weakness);
        return text.replace(weakness.defended, weakness.weak);
      }, code);
    },
  });
  await build({
    configFile: join(projectFolder, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [plugin()],
    worker: { plugins: () => [plugin()] },
    build: { outDir },
  });
  if (done.size < weaknesses.length) throw new Error('A defense is not where it was');
  return outDir;
}
