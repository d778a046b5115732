import { expect, test } from 'vitest';
import { openSecretScan } from './secret-scanner.ts';

test('attack-20: 20 MB take seconds, and a secret at the end of the last block is found', async () => {
  const start = performance.now();
  const scan = openSecretScan();
  for (let index = 0; index < 20; index += 1)
    expect(await scan.add(`${index}.txt`, 'const a = { b: "c" };\n'.repeat(48_000))).toBeUndefined();
  // Put together here, so that no scanner takes this file for a leak.
  const found = (await scan.add('last.txt', `lin_${'api'}_${'aB3dE5gH7jK9mN2pQ4sT'.repeat(2)}`)) ?? (await scan.end());
  expect(found).toMatchObject({ name: 'last.txt' });
  expect(performance.now() - start).toBeLessThan(20_000);
});
