/** The size of a file as people say it: whole kilobytes below one megabyte, else megabytes with one decimal. */
export function fileSize(bytes: number): { unit: 'kb' | 'mb'; size: string } {
  if (bytes < 1024 ** 2) return { unit: 'kb', size: String(Math.max(1, Math.round(bytes / 1024))) };
  return { unit: 'mb', size: (bytes / 1024 ** 2).toFixed(1) };
}
