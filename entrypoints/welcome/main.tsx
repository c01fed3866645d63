import { render } from 'preact';
import { Welcome } from '@/components/options/Welcome';
import { onBell } from '@/lib/messages/bell';
import { createClient } from '@/lib/messages/client';
import { runtimeTransport } from '@/lib/messages/transport';
import { SettingsModel } from '@/lib/models/settings';
import { nativeText } from '@/lib/platform/native-text';

const place = document.querySelector('#welcome') as HTMLElement;
const text = nativeText();
const client = createClient(
  runtimeTransport((code) => text(code === 'orphaned' ? 'error_orphaned' : 'error_no_answer')),
);
render(<Welcome model={new SettingsModel({ client, onBell, text })} />, place);
