import { render } from 'preact';
import { Check } from '@/components/check/Check';
import { pageClient } from '@/lib/messages/page-client';
import { CheckModel } from '@/lib/models/check';
import { copyText } from '@/lib/platform/clipboard';
import { nativeText } from '@/lib/platform/native-text';
import { closeOwnTab } from '@/lib/platform/own-tab';

const place = document.querySelector('#check') as HTMLElement;
const text = nativeText();
const client = pageClient(text);
const id = location.hash.slice(1);
render(<Check model={new CheckModel({ client, id, copy: copyText, leave: closeOwnTab, text })} />, place);
