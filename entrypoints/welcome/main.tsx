import { render } from 'preact';
import { Welcome } from '@/components/options/Welcome';
import { onBell } from '@/lib/messages/bell';
import { pageClient } from '@/lib/messages/page-client';
import { SettingsModel } from '@/lib/models/settings';
import { nativeText } from '@/lib/platform/native-text';

const place = document.querySelector('#welcome') as HTMLElement;
const text = nativeText();
const client = pageClient(text);
render(<Welcome model={new SettingsModel({ client, onBell, text })} />, place);
