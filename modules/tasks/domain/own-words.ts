/** Text of a person as it is kept: composed letters, no space around it; empty becomes null. */
export const ownWords = (text: string | null | undefined): string | null => {
  const kept = (text ?? '').normalize('NFC').trim();
  return kept === '' ? null : kept;
};

/** Evidence that may be opened: only an address of the web, so that nothing a person wrote can run. */
export function webAddressOf(text: string): string | null {
  if (!/^https?:\/\/\S+$/i.test(text.trim())) return null;
  try {
    return new URL(text.trim()).href;
  } catch {
    return null;
  }
}
