import { beginImport, saveImport } from '../../app/import-file.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import type { Problem } from '../../core/result.ts';
import type { Purpose } from '../../core/spreadsheet/column.ts';
import type { FileProblemCode } from '../../core/spreadsheet/finding.ts';
import type { PoolLine } from '../../protocol/directory.ts';
import type {
  ImportChoices,
  ImportPreview,
  ImportProgress,
  ImportWorker,
  PreviewList,
  PreviewRow,
} from '../../protocol/import.ts';
import type { BookState } from './book.svelte.ts';
import { Coalesced } from './coalesced.ts';

export const previewPageSize = 50;

/** The worker that holds a file, and how to end it. */
interface Session {
  readonly abort: AbortController;
  readonly worker: ImportWorker;
}

/**
 * An import from the file chosen to everything saved. Cancelling leaves the book as it was, but while it is
 * being saved nobody here can tell whether that was in time.
 */
export class ImportState {
  readonly #state: BookState;
  readonly #customer: string;
  readonly purpose: Purpose;
  #step: 'choose-file' | 'reading' | 'preview' | 'saving' = $state('choose-file');
  #fileName = $state('');
  #progress: ImportProgress | undefined = $state.raw();
  #problem: Problem<FileProblemCode | SaveProblemCode> | undefined = $state.raw();
  #failed = $state(false);
  #maybeSaved = $state(false);
  #preview: ImportPreview | undefined = $state.raw();
  #choices: ImportChoices = $state.raw({ products: [] });
  #pools: readonly PoolLine[] | undefined = $state.raw();
  #list: PreviewList = $state('all');
  #pageIndex = $state(0);
  #rows: readonly PreviewRow[] | undefined = $state.raw();
  #session: Session | undefined;
  #chosen = 0;
  readonly #seats = new Coalesced(
    () => this.#seatsChanged(),
    (failed) => {
      if (failed && this.#step !== 'saving') this.#breakOff();
    },
  );

  /** Make it while a component is set up: it ends with that component, and follows what becomes of the seats. */
  constructor(state: BookState, customer: string, purpose: Purpose) {
    this.#state = state;
    this.#customer = customer;
    this.purpose = purpose;
    $effect(() => {
      if (purpose === 'upload-users' && state.customer(customer)?.customer.rev !== undefined) {
        void this.#seats.ask();
      }
    });
    $effect(() => () => this.#session?.abort.abort());
  }

  get step() {
    return this.#step;
  }

  /** Of the file that was chosen last. */
  get fileName(): string {
    return this.#fileName;
  }

  get progress(): ImportProgress | undefined {
    return this.#progress;
  }

  /** Why the file was not taken, or why nothing was saved. */
  get problem(): Problem<FileProblemCode | SaveProblemCode> | undefined {
    return this.#problem;
  }

  /** It broke off for a reason that nobody foresaw. */
  get failed(): boolean {
    return this.#failed;
  }

  /** It ended while it was being saved: what was written last may have made it real. */
  get maybeSaved(): boolean {
    return this.#maybeSaved;
  }

  get preview(): ImportPreview | undefined {
    return this.#preview;
  }

  /** As chosen last; the preview follows a moment later. */
  get choices(): ImportChoices {
    return this.#choices;
  }

  /** The customer's seats without this import; undefined while loading, and when bringing in. */
  get pools(): readonly PoolLine[] | undefined {
    return this.#pools;
  }

  get list(): PreviewList {
    return this.#list;
  }

  get pageIndex(): number {
    return this.#pageIndex;
  }

  /** Rows of the chosen list on the current page; undefined until the first ones are there. */
  get rows(): readonly PreviewRow[] | undefined {
    return this.#rows;
  }

  /** To be called when a file may be chosen: starts the worker, so that the file need not wait for it. */
  prepare(): void {
    // What fails here fails again when a file is read, and then it is said.
    this.#begin()
      .worker.prepare(this.#customer)
      .catch(() => undefined);
  }

  async read(file: File): Promise<void> {
    this.cancel();
    const session = this.#begin();
    const { worker } = session;
    this.#fileName = file.name;
    this.#step = 'reading';
    // They could not be read when the page opened.
    if (this.purpose === 'upload-users' && !this.#pools) void this.#seats.ask();
    await this.#unlessCancelled(session, async () => {
      const read = await worker.read(file, this.#customer, this.purpose, this.#report);
      if (!read.ok) {
        this.#back('choose-file', read.problem);
        return;
      }
      const preview = await this.#withOwnCountry(worker, read.value);
      await this.#showPreview(preview, preview.counts.faulty > 0 ? 'faulty' : 'all');
    });
  }

  /** Changes what holds for all rows, and with it the preview. */
  async choose(choices: ImportChoices): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const chosen = ++this.#chosen;
    this.#choices = choices;
    await this.#unlessCancelled(session, async () => {
      const preview = await session.worker.choose(choices);
      // A later choice is under way already.
      if (chosen === this.#chosen) await this.#showPreview(preview, this.#list);
    });
  }

  async show(list: PreviewList, pageIndex: number): Promise<void> {
    const session = this.#session;
    if (session) await this.#unlessCancelled(session, () => this.#showRows(list, pageIndex));
  }

  /** Gives the id of what was saved: an action, or the customer when bringing in; undefined when it was not. */
  async save(): Promise<string | undefined> {
    const session = this.#session;
    if (!session) return undefined;
    const { worker } = session;
    this.#step = 'saving';
    this.#problem = undefined;
    this.#progress = undefined;
    // The answer to a choice made a moment ago would bring the preview back.
    this.#chosen += 1;
    return this.#unlessCancelled(session, async () => {
      const saved = await saveImport(this.#state.book, worker, this.#report);
      if (saved.ok) return saved.value;
      // Seats may have gone meanwhile: the preview is looked at again with what is true now.
      await this.#showPreview(await worker.choose(this.#choices), this.#list, saved.problem);
      return undefined;
    });
  }

  /** Ends whatever is under way; the worker ends with it, and what it had written so far is swept. */
  cancel(): void {
    this.#maybeSaved = this.#step === 'saving';
    if (this.#step !== 'choose-file') {
      this.#session?.abort.abort();
      this.#session = undefined;
    }
    this.#preview = undefined;
    this.#choices = { products: [] };
    this.#rows = undefined;
    this.#list = 'all';
    this.#pageIndex = 0;
    this.#failed = false;
    this.#back('choose-file', undefined);
  }

  #begin(): Session {
    if (this.#session) return this.#session;
    const abort = new AbortController();
    return (this.#session = { abort, worker: beginImport(this.#state.book, abort.signal) });
  }

  #report = (progress: ImportProgress): void => {
    this.#progress = progress;
  };

  #back(
    step: 'choose-file' | 'preview',
    problem: Problem<FileProblemCode | SaveProblemCode> | undefined,
  ): void {
    this.#step = step;
    this.#problem = problem;
    this.#progress = undefined;
  }

  /** Most users of a customer are where it is, and licenses need a location. */
  async #withOwnCountry(worker: ImportWorker, preview: ImportPreview): Promise<ImportPreview> {
    const location = this.#state.customer(this.#customer)?.customer.country;
    if (location === undefined) return preview;
    this.#choices = { products: [], location };
    return worker.choose(this.#choices);
  }

  async #showPreview(
    preview: ImportPreview,
    list: PreviewList,
    problem?: Problem<SaveProblemCode>,
  ): Promise<void> {
    const { rows, faulty, short } = preview.counts;
    const lengths: Readonly<Record<PreviewList, number>> = { all: rows, faulty, short };
    const shown = lengths[list] > 0 ? list : 'all';
    const lastPage = Math.max(0, Math.ceil(lengths[shown] / previewPageSize) - 1);
    this.#preview = preview;
    // Those of another list would stand under the wrong tab.
    if (shown !== this.#list) this.#rows = undefined;
    this.#back('preview', problem);
    // They follow as a task of their own: drawn in one with all the rest they would keep the page for 100 ms.
    await this.#showRows(shown, shown === this.#list ? Math.min(this.#pageIndex, lastPage) : 0);
  }

  async #showRows(list: PreviewList, pageIndex: number): Promise<void> {
    this.#list = list;
    this.#pageIndex = pageIndex;
    const rows = await this.#session?.worker.rows(list, pageIndex * previewPageSize, previewPageSize);
    if (rows && list === this.#list && pageIndex === this.#pageIndex) this.#rows = rows;
  }

  async #seatsChanged(): Promise<void> {
    const { pools } = await this.#state.book.workers.directory.overview(this.#customer);
    this.#pools = pools;
    if (this.#step === 'preview') await this.choose(this.#choices);
  }

  async #unlessCancelled<Value>({ abort }: Session, run: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await run();
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      console.error(error);
      this.#breakOff();
      return undefined;
    }
  }

  #breakOff(): void {
    this.cancel();
    this.#failed = true;
  }
}
