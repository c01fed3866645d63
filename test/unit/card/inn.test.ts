import { expect, it } from 'vitest';
import { hasInnChecksum } from '@/lib/card/inn';

it.each(['7707083893', '500100732259', '0000000000'])('finds the check digits of %s right', (digits) => {
  expect(hasInnChecksum(digits)).toBe(true);
});

it.each(['7707083894', '500100732258', '50010073225', ''])('finds %j wrong', (digits) => {
  expect(hasInnChecksum(digits)).toBe(false);
});
