import { describe, expect, it } from 'vitest';
import { networkAddresses } from '../../src/server/networkAddresses.ts';

const one = (address: string, family: 'IPv4' | 'IPv6', internal = false) =>
  family === 'IPv4'
    ? { address, family, internal, netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null }
    : { address, family, internal, netmask: 'ffff::', mac: '00:00:00:00:00:00', cidr: null, scopeid: 0 };

describe('the addresses for other devices', () => {
  it('are those that a phone on the same router can reach', () => {
    expect(networkAddresses({
      lo: [one('127.0.0.1', 'IPv4', true)],
      wlan0: [one('192.168.1.20', 'IPv4'), one('fe80::1', 'IPv6')],
      eth0: [one('10.0.0.7', 'IPv4')],
      unplugged: [one('169.254.12.1', 'IPv4')],
    })).toEqual(['192.168.1.20', '10.0.0.7']);
  });

  it('are none on a computer without a network', () => {
    expect(networkAddresses({ lo: [one('127.0.0.1', 'IPv4', true)] })).toEqual([]);
  });
});
