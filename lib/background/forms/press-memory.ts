import type { Kept } from '@/lib/platform/session';

/**
 * Whether a press of ours had no effect on this build of the portal. Kept until the browser is closed: another build may
 * come any day, and then a press works again.
 */
export interface PressMemory {
  doesFail(): Promise<boolean>;
  noteFailure(): Promise<void>;
}

export function createPressMemory(kept: Kept<boolean>): PressMemory {
  return {
    doesFail: async () => (await kept.read()) === true,
    noteFailure: () => kept.write(true),
  };
}
