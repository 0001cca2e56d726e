import type { ChangedEvent } from '../protocol/hub/events.ts';
import type { Device } from './database/devices.ts';

/** What one listening device is still to be told: of each customer only the latest, however slow it reads. */
export class EventLine {
  readonly organization: string;
  readonly #device: string;
  readonly #onEnd: () => void;
  readonly #waiting = new Map<string, number>();
  #isOpen = true;
  #wake: (() => void) | undefined;

  constructor({ organization, device }: Device, onEnd: () => void) {
    this.organization = organization;
    this.#device = device;
    this.#onEnd = onEnd;
  }

  isOf({ organization, device }: Pick<Device, 'organization' | 'device'>): boolean {
    return this.organization === organization && this.#device === device;
  }

  tell({ customer, cursor }: ChangedEvent): void {
    this.#waiting.set(customer, Math.max(cursor, this.#waiting.get(customer) ?? 0));
    this.#wake?.();
  }

  end(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#onEnd();
    this.#wake?.();
  }

  /** Until the line ends. */
  async *events(): AsyncGenerator<ChangedEvent> {
    while (this.#isOpen) {
      const [next] = this.#waiting;
      if (next) {
        const [customer, cursor] = next;
        this.#waiting.delete(customer);
        yield { customer, cursor };
      } else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
