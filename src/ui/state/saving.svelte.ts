import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import type { Problem, Result } from '../../core/result.ts';

/** A save that a dialog waits for: whether it goes on, and why it did not work. */
export class Saving {
  #busy = $state(false);
  #failed = $state(false);
  #problem: Problem<SaveProblemCode> | undefined = $state.raw();

  get busy(): boolean {
    return this.#busy;
  }

  /** For a reason that nobody foresaw. */
  get failed(): boolean {
    return this.#failed;
  }

  get problem(): Problem<SaveProblemCode> | undefined {
    return this.#problem;
  }

  /** Gives what was saved; undefined when it was not. */
  async run<Value>(save: () => Promise<Result<Value, Problem<SaveProblemCode>>>): Promise<Value | undefined> {
    this.#busy = true;
    this.#failed = false;
    this.#problem = undefined;
    try {
      const saved = await save();
      if (saved.ok) return saved.value;
      this.#problem = saved.problem;
    } catch (error) {
      console.error(error);
      this.#failed = true;
    } finally {
      this.#busy = false;
    }
    return undefined;
  }
}
