const longest = 200;

/**
 * A name as the register keeps it: no parts of a path, no signs that nobody sees (controls, and those that turn the direction of what
 * follows, so that "gpj.exe" reads "exe.jpg"), no dots in front.
 */
export function cleanFileName(given: string): string {
  const plain = given
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/[\\/]+/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .trim();
  if (plain === '') return 'tệp';
  const signs = [...plain];
  return signs.length <= longest ? plain : `${signs.slice(0, longest - 10).join('')}…${signs.slice(-9).join('')}`;
}
