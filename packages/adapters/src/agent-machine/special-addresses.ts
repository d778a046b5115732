// Addresses that are no part of the public network (https://www.iana.org/assignments/iana-ipv4-special-registry, and the same for
// IPv6): a name of somebody else that leads to one of them would reach the runner, its network or the cloud's metadata.
import { BlockList, isIP } from 'node:net';

const ipv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Metadata of most clouds is at 169.254.169.254.
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
  '168.63.129.16/32',
];
/** Of IPv6 only 2000::/3 is given out; in it, these hold an IPv4 address or are no hosts. */
const ipv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const listOf = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
};

const special = { ipv4: listOf(ipv4, 'ipv4'), ipv6: listOf(ipv6, 'ipv6') };
const given = listOf(['2000::/3'], 'ipv6');

/** True for an address that anybody may name: it is neither the runner's, nor in its network, nor the cloud's. */
export const isPublicAddress = (address: string): boolean => {
  if (isIP(address) === 4) return !special.ipv4.check(address, 'ipv4');
  return isIP(address) === 6 && given.check(address, 'ipv6') && !special.ipv6.check(address, 'ipv6');
};
