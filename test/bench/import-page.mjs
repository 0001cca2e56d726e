/** What runs in the product's page while the bench imports: each function is sent there as its text, so it stands alone. */

/**
 * Puts a customer with seats into the book, as `save-customer` would, so that the form is no part of the bench.
 * @param {{ customer: string, domain: string, pools: readonly { product: string, total: number }[] }} setup
 */
export async function addCustomer({ customer, domain, pools }) {
  const request = indexedDB.open('seatbook');
  await new Promise((resolve) => (request.onsuccess = resolve));
  const transaction = request.result.transaction(['customers', 'pools'], 'readwrite');
  transaction.objectStore('customers').put({
    id: customer,
    name: 'Meridian Works',
    domains: [domain],
    country: 'DE',
    language: 'de',
    color: 0,
    authority: 'book',
    rev: 1,
  });
  /** @param {number} value */
  const typed = (value) => ({ value, source: 'typed', asOf: Date.now() });
  transaction.objectStore('pools').put({
    customer,
    pools: pools.map(({ product, total }) => ({ product, total: typed(total), assigned: typed(0) })),
  });
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  request.result.close();
}

/**
 * Follows an import from within the page, where the driver's own delays do not count: chooses the products and
 * presses Save as soon as a person could, goes to the list, and notes when it shows what was imported.
 * @param {{ customer: string, products: readonly { name: string, after: string }[], total: string }} wanted
 *   `after`: the seats that are left, which the page says once a choice has been taken in
 */
export function watchImport({ customer, products, total }) {
  const listAddress = `#/customers/${customer}`;
  /** @type {{ chosen: number, previewed: number, pressed: number, saved: number, listed: number }} */
  const marks = { chosen: 0, previewed: 0, pressed: 0, saved: 0, listed: 0 };
  /** @type {{ start: number, duration: number }[]} */
  const tasks = [];
  const taskObserver = new PerformanceObserver((list) => addTasks(list.getEntries()));
  taskObserver.observe({ type: 'longtask' });

  /** @param {PerformanceEntryList} entries */
  function addTasks(entries) {
    for (const { startTime, duration } of entries) tasks.push({ start: startTime, duration });
  }

  /** @type {Promise<void>} */
  const listed = new Promise((resolve) => {
    document.addEventListener('change', fileChosen, { capture: true });
    const observer = new MutationObserver(look);
    addEventListener('hashchange', look);

    /** @param {Event} event */
    function fileChosen(event) {
      if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'file') return;
      document.removeEventListener('change', fileChosen, { capture: true });
      marks.chosen = performance.now();
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    }

    function look() {
      if (marks.pressed === 0) chooseAndSave();
      else if (location.hash.startsWith(`${listAddress}/`)) return;
      else if (marks.saved === 0) goToList();
      else if (showsAll()) {
        observer.disconnect();
        // The rows are in the document; they are seen once the frame they are in has been drawn.
        requestAnimationFrame(() => setTimeout(resolve));
      }
    }

    function chooseAndSave() {
      const main = document.querySelector('main');
      const boxes = products.map(({ name }) => boxNamed(name));
      const save = [...document.querySelectorAll('button')].find((button) =>
        button.textContent.trim().startsWith('Save'),
      );
      if (!main || !save || boxes.includes(undefined)) return;
      marks.previewed ||= performance.now();
      for (const box of boxes) if (box && !box.checked) box.click();
      const text = main.textContent;
      const isTakenIn = products.every(({ after }) => text.includes(after));
      if (!isTakenIn || save.disabled || save.getAttribute('aria-disabled') === 'true') return;
      marks.pressed = performance.now();
      save.click();
    }

    /** @param {string} name */
    function boxNamed(name) {
      const boxes = [...document.querySelectorAll('main input')];
      return boxes
        .filter((box) => box instanceof HTMLInputElement)
        .find(({ type, labels }) => type === 'checkbox' && labels?.[0]?.textContent.trim() === name);
    }

    function goToList() {
      marks.saved = performance.now();
      if (location.hash !== listAddress) location.hash = listAddress;
    }

    function showsAll() {
      const main = document.querySelector('main');
      const hasRows = main?.querySelector('tbody tr') !== null;
      return hasRows && location.hash === listAddress && (main?.textContent.includes(total) ?? false);
    }
  });

  return {
    done: listed.then(async () => {
      marks.listed = performance.now();
      // The last long task is reported only after it has ended.
      await new Promise((resolve) => setTimeout(resolve, 300));
      addTasks(taskObserver.takeRecords());
      const meanwhile = tasks.filter(
        ({ start, duration }) => start + duration > marks.chosen && start < marks.listed,
      );
      return {
        ms: marks.listed - marks.chosen,
        longestTask: Math.max(0, ...meanwhile.map(({ duration }) => duration)),
        tasks: meanwhile.map(({ start, duration }) => ({ at: start - marks.chosen, duration })),
        readMs: marks.previewed - marks.chosen,
        saveMs: marks.saved - marks.pressed,
        listMs: marks.listed - marks.saved,
      };
    }),
  };
}

/** What is in the store afterwards, read without the product. */
export async function readSaved() {
  const request = indexedDB.open('seatbook');
  await new Promise((resolve) => (request.onsuccess = resolve));
  const transaction = request.result.transaction(['actions', 'packets', 'passwords']);
  /** @param {IDBRequest} asked */
  const answer = (asked) => new Promise((resolve) => (asked.onsuccess = () => resolve(asked.result)));
  const [actions, packets, passwords] = await Promise.all([
    answer(transaction.objectStore('actions').getAll()),
    answer(transaction.objectStore('packets').count()),
    answer(transaction.objectStore('passwords').count()),
  ]);
  request.result.close();
  const [action] = actions;
  return {
    actions: actions.length,
    queued: action?.counts.queued,
    products: action?.products,
    areSealed: packets > 0 && passwords === packets && action?.wrappedKey !== undefined,
  };
}
