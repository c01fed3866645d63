import { render } from 'preact';
import { Welcome } from '@/components/options/Welcome';
import { onBell } from '@/lib/messages/bell';
import { pageClient } from '@/lib/messages/page-client';
import { SettingsModel } from '@/lib/models/settings';
import { askToKeep } from '@/lib/platform/grants';
import { nativeText } from '@/lib/platform/native-text';

const place = document.querySelector('#welcome') as HTMLElement;
const text = nativeText();
const client = pageClient(text);
// It opens at the installation: the store is to be kept from the first day on.
void askToKeep();
render(<Welcome model={new SettingsModel({ client, onBell, text })} />, place);
