/** Names Windows keeps for devices, whatever stands behind the dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** With its folder, a name of this length can still be unpacked on Windows. */
const longest = 120;

/**
 * A name every system can give a file and a person can read: without signs that part folders or begin devices, not too long.
 * @example safeFileName('Xã A/B: số 1') // 'Xã A-B- số 1'
 */
export function safeFileName(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]|\p{C}/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '')
    .slice(0, longest)
    .replace(/[\s.]+$|\p{Cs}$/gu, '');
  if (plain === '') return '-';
  return devices.test(plain) ? `-${plain}` : plain;
}
