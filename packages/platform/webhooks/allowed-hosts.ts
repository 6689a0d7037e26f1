import { BlockList, isIP } from 'node:net';

/** Hosts the operator has named: webhooks may reach them although they lie in the body's own network. */
export interface AllowedHost {
  readonly protocol: 'https:' | 'http:';
  /** In small letters; one that begins with a dot stands for every host below it. */
  readonly host: string;
  /** Null: any port. */
  readonly port: string | null;
}

const shape = /^(?:(https?):\/\/)?(\.?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/;
const ofThisMachine = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** Reads the operator's list: hosts between commas, each `host`, `host:port` or `.domain`; `http://` only for this machine itself. */
export function readAllowedHosts(text: string | null): AllowedHost[] {
  return (text ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => {
      const [, scheme = 'https', host, port] = shape.exec(one) ?? [];
      if (host === undefined || (scheme === 'http' && !ofThisMachine(host)))
        throw new Error(
          `THUCTHI_WEBHOOK_HOSTS: “${one}” không dùng được. Ghi tên máy, cách nhau dấu phẩy, ví dụ truc.tinh.gov.vn,10.1.2.3:8443,.noi-bo.vn; http:// chỉ dùng cho chính máy này. / Hosts between commas; http:// for this machine only.`,
        );
      return { protocol: scheme === 'http' ? 'http:' : 'https:', host, port: port ?? null };
    });
}

const defaultPorts = { 'https:': '443', 'http:': '80' } as const;

/** Whether the operator has named where an address leads. */
export function isNamed(url: URL, hosts: readonly AllowedHost[]): boolean {
  const host = url.hostname.replace(/\.$/, '');
  return hosts.some(
    (one) =>
      one.protocol === url.protocol &&
      (one.host.startsWith('.') ? host.endsWith(one.host) : host === one.host) &&
      (one.port === null || one.port === (url.port || defaultPorts[one.protocol])),
  );
}

function blockList(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', prefix] = subnet.split('/');
    list.addSubnet(net, Number(prefix), net.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** Never, whoever names it: nowhere, the link itself with the clouds' metadata, many at once, reserved. */
const neverReached = blockList([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  'fe80::/10',
  'ff00::/8',
  'fd00:ec2::/32',
]);
/** Inside a network, on the machine itself, or in nobody's hands. */
const notPublic = blockList([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
]);
const publicSixes = blockList(['2000::/3']);
/** Of these: ways into the old numbering, and examples. */
const notPublicSixes = blockList(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** An address of the old numbering written in the new one. */
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Whether a resolved address may be connected to; `named`: its host stands in the operator's list. */
export function mayReach(address: string, named: boolean): boolean {
  const [, inner] = mapped.exec(address) ?? [];
  if (inner !== undefined) return mayReach(inner, named);
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (neverReached.check(address, family)) return false;
  // Any other address of the old numbering in the new one has more than one reading.
  if (version === 6 && (/^::ffff:/i.test(address) || /^64:ff9b:/i.test(address))) return false;
  if (named) return true;
  return version === 4 ? !notPublic.check(address, family) : publicSixes.check(address, family) && !notPublicSixes.check(address, family);
}

/** Why an address may not be posted to. */
export type UrlFault = 'no-url' | 'not-https' | 'credentials' | 'private';

/** Looks at an address without asking anybody: what it is written as. Where its host leads is asked at each connection. */
export function urlFault(text: string, hosts: readonly AllowedHost[]): UrlFault | null {
  if (!URL.canParse(text) || text.length > 500) return 'no-url';
  const url = new URL(text);
  const named = isNamed(url, hosts);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && named)) return 'not-https';
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'credentials';
  const literal = url.hostname.replaceAll(/[[\]]/g, '');
  if (isIP(literal) !== 0 && !mayReach(literal, named)) return 'private';
  if (!named && (/(^|\.)localhost\.?$/.test(url.hostname) || !url.hostname.includes('.'))) return isIP(literal) === 6 ? null : 'private';
  return null;
}
