import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '@/lib/messages/client';
import type { Answer, Payload } from '@/lib/messages/protocol';
import type { ProfilePreview, ProfilesView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';

/** What is needed of a `File`. */
type ProfileFile = Pick<File, 'name' | 'size' | 'text'>;

/** What the model needs from outside. */
export interface ProfilesDeps {
  client: Client;
  onBell(listener: () => void, signal: AbortSignal): void;
  text(): Text;
  /** Hands a file to the user. */
  download(parts: readonly string[], name: string, type: string): void;
}

/** Bytes: a file with a profile has some twenty thousand. */
const mostBytes = 1_000_000;

/** How the portals' forms are recognised: what was taught, files with it, and the way back to the built-in profile. */
export const ProfilesModel = createModel(({ client, onBell, text, download }: ProfilesDeps) => {
  const life = new AbortController();
  const view = signal<ProfilesView | null>(null);
  const trouble = signal<string | null>(null);
  /** Something has just been changed. */
  const changed = signal(false);
  /** A file that was chosen, and what it would do. */
  const chosen = signal<{ name: string; text: string; preview: ProfilePreview } | null>(null);

  const show = (answer: Answer<ProfilesView>) => {
    if (life.signal.aborted) return false;
    trouble.value = answer.ok ? null : answer.error.message;
    if (answer.ok) view.value = answer.value;
    return answer.ok;
  };
  const read = async () => void show(await client.ask('profiles-read', {}, life.signal));
  const change = async (wanted: Payload<'profile-change'>) => {
    const answer = await client.ask('profile-change', wanted, life.signal);
    batch(() => {
      changed.value = show(answer) && wanted.change !== 'undo';
    });
  };
  const refuse = (message: string) =>
    batch(() => {
      chosen.value = null;
      trouble.value = message;
    });

  effect(() => () => life.abort());
  onBell(() => void read(), life.signal);
  void read();

  return {
    view,
    trouble,
    changed,
    chosen,
    change,
    /** Hands over the file with a portal's profile. */
    save: async (host: string) => {
      const answer = await client.ask('profile-file', { host }, life.signal);
      if (life.signal.aborted) return;
      trouble.value = answer.ok ? null : answer.error.message;
      if (answer.ok) download([answer.value.text], `profile-${host.replace(':', '-')}.json`, 'application/json');
    },
    /** Looks into a file; nothing is changed. */
    choose: async (file: ProfileFile) => {
      if (file.size > mostBytes) return refuse(text()('profile_too_large'));
      const content = await file.text().catch(() => '');
      const answer = await client.ask('profile-preview', { text: content }, life.signal);
      if (life.signal.aborted) return;
      if (!answer.ok) return refuse(answer.error.message);
      batch(() => {
        trouble.value = null;
        chosen.value = { name: file.name, text: content, preview: answer.value };
      });
    },
    /** Takes the chosen file in: all of it or nothing. */
    apply: async () => {
      const file = chosen.peek();
      if (!file) return;
      chosen.value = null;
      changed.value = show(await client.ask('profile-import', { text: file.text }, life.signal));
    },
    drop: () => {
      chosen.value = null;
    },
  };
});
export type ProfilesModel = InstanceType<typeof ProfilesModel>;
