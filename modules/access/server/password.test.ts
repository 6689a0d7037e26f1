import { expect, test } from 'vitest';
import { argon2Settings, dummyHash, hashChosenPassword, passwordMatches } from './password.ts';

test('the dummy hash costs what a real one costs, and nobody gets in with it', async () => {
  const settingsOf = (hash: string): string => hash.split('$').slice(0, 4).join('$');
  const real = await hashChosenPassword('con trâu đi trước cái cày', 'lan');
  expect(settingsOf(real)).toBe(settingsOf(dummyHash));
  expect(settingsOf(real)).toBe(
    `$argon2id$v=19$m=${argon2Settings.memoryCost},t=${argon2Settings.timeCost},p=${argon2Settings.parallelism}`,
  );
  expect(await passwordMatches('con trâu đi trước cái cày', real)).toBe(true);
  expect(await passwordMatches('con trâu đi trước cái cầy', real)).toBe(false);
  expect(await passwordMatches('con trâu đi trước cái cày', null)).toBe(false);
});
