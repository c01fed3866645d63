import { render } from 'preact';
import { Help } from '@/components/help/Help';
import { onBell } from '@/lib/messages/bell';
import { pageClient } from '@/lib/messages/page-client';
import { WordsModel } from '@/lib/models/words';
import { nativeText } from '@/lib/platform/native-text';

const place = document.querySelector('#help') as HTMLElement;
const text = nativeText();
const client = pageClient(text);
render(<Help model={new WordsModel({ client, onBell, text })} />, place);
