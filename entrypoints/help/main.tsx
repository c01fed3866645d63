import { render } from 'preact';
import { Help } from '@/components/help/Help';
import { onBell } from '@/lib/messages/bell';
import { pageClient } from '@/lib/messages/page-client';
import { PageCheckModel } from '@/lib/models/page-check';
import { WordsModel } from '@/lib/models/words';
import { nativeText } from '@/lib/platform/native-text';

const place = document.querySelector('#help') as HTMLElement;
const text = nativeText();
const client = pageClient(text);
const words = new WordsModel({ client, onBell, text });
render(<Help model={words} check={new PageCheckModel({ client, text: words.text })} />, place);
