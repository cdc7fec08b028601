/** Where other devices of the same network find this computer. */
import { networkInterfaces } from 'node:os';

/** IPv4 addresses of this computer, but those that only it can reach. */
export function networkAddresses(interfaces = networkInterfaces()): string[] {
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address);
}
