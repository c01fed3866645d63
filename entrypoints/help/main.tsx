import { render } from 'preact';
import { Help } from '@/components/help/Help';
import { onBell } from '@/lib/messages/bell';
import { createClient } from '@/lib/messages/client';
import { runtimeTransport } from '@/lib/messages/transport';
import { WordsModel } from '@/lib/models/words';
import { nativeText } from '@/lib/platform/native-text';

const place = document.querySelector('#help') as HTMLElement;
const text = nativeText();
const client = createClient(
  runtimeTransport((code) => text(code === 'orphaned' ? 'error_orphaned' : 'error_no_answer')),
);
render(<Help model={new WordsModel({ client, onBell, text })} />, place);
