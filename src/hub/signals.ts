/** Long enough for a stop that nothing holds up, short enough for a person who waits. */
const sayAfterMs = 1000;

/**
 * Stops in order when the process is told to; told again, it ends at once. The first second counts as one
 * press: the terminal sends Ctrl+C to everybody in it, and npm passes the same one on.
 */
export function stopOnSignal(stop: () => Promise<void>, report: (error: Error) => void): void {
  let isStopping = false;
  let mayEnd = false;
  // A closed terminal is a reason to stop, too.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (mayEnd) process.exit(1);
      if (isStopping) return;
      isStopping = true;
      const said = setTimeout(() => {
        mayEnd = true;
        console.info('Waiting for what is under way. Press Ctrl+C again to end at once.');
      }, sayAfterMs);
      void stop()
        .catch(report)
        .finally(() => clearTimeout(said));
    });
  }
}
