/** Of when it is and no more: a file name travels far. */
export function backupFileName(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `seatbook-${day}-${two(date.getHours())}${two(date.getMinutes())}.seatbook`;
}
