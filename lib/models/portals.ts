import { batch, createModel, effect, signal } from '@preact/signals';
import type { TextKey } from '@/lib/platform/text';
import { portalHostOf } from '@/lib/trial/portals';
import type { SettingsModel, SettingsValues } from './settings';

export type PortalSetting = SettingsValues['portals'][number];

/** What the model needs from outside. */
export interface PortalsDeps {
  settings: SettingsModel;
  /** Asks the user for a host, in the turn of his press. */
  ask(host: string): Promise<boolean>;
  /** Gives a host back. */
  giveUp(host: string): Promise<void>;
  /** Those of the hosts that are allowed now. */
  allowed(hosts: readonly string[]): Promise<string[]>;
}

/**
 * Portals of other installations: each is added by the user's own press and the browser's question, one host at a
 * time. Removing one stops us there and keeps what was recorded. Disposing it ends its subscriptions.
 */
export const PortalsModel = createModel(({ settings, ask, giveUp, allowed }: PortalsDeps) => {
  const address = signal('');
  const country = signal<PortalSetting['country']>('auto');
  const trouble = signal<TextKey | null>(null);
  /** The browser asks the user now, and waits. */
  const asking = signal(false);
  const held = signal<readonly string[] | null>(null);
  /** The host that is about to be removed. */
  const leaving = signal<string | null>(null);
  let isGone = false;

  const known = () => settings.view.peek()?.settings.portals ?? [];
  const look = async () => {
    const now = await allowed(known().map(({ host }) => host));
    if (!isGone) held.value = now;
  };
  effect(() => {
    if (settings.view.value) void look();
  });
  effect(() => () => {
    isGone = true;
  });
  /** Asks for a host, saying so while the browser waits for an answer. */
  const askFor = async (host: string) => {
    batch(() => {
      trouble.value = null;
      asking.value = true;
    });
    try {
      return await ask(host);
    } finally {
      asking.value = false;
    }
  };
  const change = (edit: (portals: readonly PortalSetting[]) => PortalSetting[]) =>
    settings.save(({ portals }) => ({ portals: edit(portals) }));

  return {
    address,
    country,
    trouble,
    asking,
    held,
    leaving,
    /** Another address: what was said of the one before it is over. */
    type: (words: string) => {
      address.value = words;
      trouble.value = null;
    },
    /** Adds the portal of the typed address. Must run in the turn of the press: browsers ask for a host only then. */
    add: async () => {
      const found = portalHostOf(address.peek());
      if ('fault' in found) {
        trouble.value = `portals_fault_${found.fault.replaceAll('-', '_')}` as TextKey;
        return;
      }
      const { host } = found;
      if (known().some((portal) => portal.host === host)) {
        trouble.value = 'portals_fault_known';
        return;
      }
      if (!(await askFor(host))) {
        trouble.value = 'portals_fault_refused';
        return;
      }
      await change((portals) => [...portals, { host, country: country.peek(), ownCode: null }]);
      // The words stay in the field when the store did not take them.
      if (known().some((portal) => portal.host === host)) address.value = '';
    },
    /** Asks for a known host again, after its permission was taken away in the browser. */
    allow: async (host: string) => {
      trouble.value = (await askFor(host)) ? null : 'portals_fault_refused';
      await look();
    },
    edit: (host: string, values: Partial<Omit<PortalSetting, 'host'>>) =>
      change((portals) => portals.map((portal) => (portal.host === host ? { ...portal, ...values } : portal))),
    /** Stops working on that host. Events of its clients stay. */
    remove: async (host: string) => {
      leaving.value = null;
      await change((portals) => portals.filter((portal) => portal.host !== host));
      if (!known().some((portal) => portal.host === host)) await giveUp(host);
      await look();
    },
  };
});
export type PortalsModel = InstanceType<typeof PortalsModel>;
