/** The kind of device a browser says it runs on; null where it says nothing we know. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

/** The first that fits names it: browsers built on another's engine name that one too, and stand before it. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/zalo/i, 'Zalo'],
  [/edg(e|a|ios)?\//i, 'Edge'],
  [/opr\/|opera/i, 'Opera'],
  [/samsungbrowser/i, 'Samsung Internet'],
  [/firefox|fxios/i, 'Firefox'],
  [/chrome|crios|chromium/i, 'Chrome'],
  [/safari/i, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iphone/i, 'iPhone'],
  [/ipad/i, 'iPad'],
  [/android/i, 'Android'],
  [/windows/i, 'Windows'],
  [/mac os x|macintosh/i, 'macOS'],
  [/cros/i, 'ChromeOS'],
  [/linux/i, 'Linux'],
];

const firstThatFits = (kinds: typeof browsers, text: string): string | null => kinds.find(([sign]) => sign.test(text))?.[1] ?? null;

/** Reads a browser's description of itself; of the text itself nothing is kept. */
export const deviceOf = (agent: string): Device => ({ browser: firstThatFits(browsers, agent), system: firstThatFits(systems, agent) });

/**
 * The network an address lies in, enough for a person to know the office from elsewhere: three groups of IPv4, three of IPv6.
 * Null where the text is no address.
 */
export function networkOf(address: string): string | null {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const groups = address.includes(':') ? address.split(':').filter((group) => /^[0-9a-f]{1,4}$/i.test(group)) : [];
  return groups.length < 3 ? null : `${groups.slice(0, 3).join(':').toLowerCase()}::/48`;
}
