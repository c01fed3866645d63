import { Blob } from 'node:buffer';
import { DecompressionStream } from 'node:stream/web';

/** What every browser of our floors has and the tests' own worlds lack. */
Object.assign(globalThis, { Blob, DecompressionStream });
