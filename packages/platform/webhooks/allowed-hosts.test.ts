import { describe, expect, test } from 'vitest';
import { isNamed, mayReach, readAllowedHosts, urlFault } from './allowed-hosts.ts';

describe('where webhooks may lead', () => {
  test('to public addresses only, unless the operator names the host', () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.10',
      '100.64.0.1',
      '::1',
      'fd12::1',
      'fc00::1',
      '::ffff:10.0.0.1',
      '2002:a00:1::1',
      '64:ff9b::a00:1',
      '2001:db8::1',
      '0.0.0.0',
      '::',
      'no address',
    ])
      expect([address, mayReach(address, false)]).toEqual([address, false]);
    for (const address of ['8.8.8.8', '113.160.1.1', '172.32.0.1', '2402:800::1', '::ffff:8.8.8.8'])
      expect([address, mayReach(address, false)]).toEqual([address, true]);
    for (const address of ['127.0.0.1', '10.1.2.3', '192.168.1.10', 'fd12::1', '::1'])
      expect([address, mayReach(address, true)]).toEqual([address, true]);
  });

  test('never to the metadata of a cloud, the link itself or many at once, whoever names it', () => {
    for (const address of [
      '169.254.169.254',
      '169.254.1.1',
      '::ffff:169.254.169.254',
      '::ffff:a9fe:a9fe',
      'fe80::1',
      'ff02::1',
      '224.0.0.1',
      '255.255.255.255',
      'fd00:ec2::254',
      '0.0.0.0',
    ])
      expect([address, mayReach(address, true)]).toEqual([address, false]);
  });

  test('addresses written in other ways are the same addresses', () => {
    for (const url of [
      'https://2130706433/',
      'https://0x7f.1/',
      'https://017700000001/',
      'https://127.1/',
      'https://[::ffff:127.0.0.1]/',
      'https://localhost/',
      'https://a.localhost/',
      'https://may-chu/',
      'https://169.254.169.254/latest',
      'https://[fd12::1]/',
    ])
      expect([url, urlFault(url, [])]).toEqual([url, 'private']);
  });

  test('only https, without user names, whole', () => {
    expect(urlFault('https://nhan.tinh.gov.vn/tin?a=1', [])).toBeNull();
    expect(urlFault('https://[2402:800::1]:8443/tin', [])).toBeNull();
    expect(urlFault('http://nhan.tinh.gov.vn/tin', [])).toBe('not-https');
    expect(urlFault('ftp://nhan.tinh.gov.vn/tin', [])).toBe('not-https');
    expect(urlFault('file:///etc/passwd', [])).toBe('not-https');
    expect(urlFault('https://a:b@nhan.tinh.gov.vn/', [])).toBe('credentials');
    expect(urlFault('https://nhan.tinh.gov.vn/#x', [])).toBe('credentials');
    expect(urlFault('nhan.tinh.gov.vn', [])).toBe('no-url');
    expect(urlFault(`https://nhan.tinh.gov.vn/${'a'.repeat(600)}`, [])).toBe('no-url');
  });

  test('the operator’s list: hosts, ports, all below a name; http only for this machine', () => {
    const hosts = readAllowedHosts('Truc.Tinh.gov.vn, 10.1.2.3:8443,.noi-bo.vn http://127.0.0.1:9000,[fd12::1]');
    for (const url of [
      'https://truc.tinh.gov.vn/x',
      'https://truc.tinh.gov.vn:9/x',
      'https://10.1.2.3:8443/',
      'https://a.b.noi-bo.vn/',
      'http://127.0.0.1:9000/',
      'https://[fd12::1]/',
    ])
      expect([url, isNamed(new URL(url), hosts), urlFault(url, hosts)]).toEqual([url, true, null]);
    for (const url of [
      'https://x.truc.tinh.gov.vn/',
      'https://10.1.2.3/',
      'https://noi-bo.vn.ke-xau.vn/',
      'https://xnoi-bo.vn/',
      'http://127.0.0.1:9001/',
      'https://127.0.0.1:9000/',
    ])
      expect([url, isNamed(new URL(url), hosts)]).toEqual([url, false]);
    for (const wrong of ['http://truc.tinh.gov.vn', 'https://a/b', 'a b/c', '*', '*.vn', 'ftp://a', 'a:b'])
      expect(() => readAllowedHosts(wrong), wrong).toThrow('THUCTHI_WEBHOOK_HOSTS');
    expect(readAllowedHosts(null)).toEqual([]);
  });
});
