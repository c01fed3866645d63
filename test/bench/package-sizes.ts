import { builtFor } from '../e2e/driver/builds';
import type { Figure } from './figure';
import { measurePackage } from './sizes';

/** Bytes of the built packages after gzip. */
export const packageSizes: Figure = {
  name: 'sizes',
  async measure() {
    const { contentScript, whole } = measurePackage(builtFor('chromium'));
    return { gzip: { contentScript, whole }, goals: { contentScript: 25_000, whole: 250_000 } };
  },
};
