/** Hands bytes to the browser's downloads. */
export function saveFile(name: string, content: Uint8Array | Blob, type: string): void {
  const bytes = content instanceof Blob ? content : content.slice();
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it began, which is after this task.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
