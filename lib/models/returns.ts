import { createModel, effect, signal } from '@preact/signals';

/** What the model needs from outside. */
export interface ReturnsDeps {
  /** Tells the permissions held, now and after every change. */
  watchGrants(listener: (grants: { permissions: string[] }) => void, signal: AbortSignal): void;
  /** Asks the browser; must be called in the turn of the user's own press. False: it was refused. */
  askForReturns(): Promise<boolean>;
  giveUpReturns(): Promise<boolean>;
}

/** Whether the browser tells of the user's return to the computer: an optional help for reminders after sleep. */
export const ReturnsModel = createModel(({ watchGrants, askForReturns, giveUpReturns }: ReturnsDeps) => {
  const life = new AbortController();
  const allowed = signal<boolean | null>(null);
  const refused = signal(false);
  effect(() => () => life.abort());
  watchGrants(({ permissions }) => {
    allowed.value = permissions.includes('idle');
  }, life.signal);
  return {
    /** `null` until it is known. */
    allowed,
    /** The browser gave no permission when it was last asked. */
    refused,
    allow: async () => {
      const given = await askForReturns().catch(() => false);
      if (!life.signal.aborted) refused.value = !given;
    },
    giveUp: async () => {
      await giveUpReturns().catch(() => false);
    },
  };
});
export type ReturnsModel = InstanceType<typeof ReturnsModel>;
