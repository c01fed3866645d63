import { render } from 'preact';
import { Digest } from '@/components/digest/Digest';
import { onBell } from '@/lib/messages/bell';
import { pageClient } from '@/lib/messages/page-client';
import { DigestModel } from '@/lib/models/digest';
import { copyBoth } from '@/lib/platform/clipboard';
import { nativeText } from '@/lib/platform/native-text';

const place = document.querySelector('#digest') as HTMLElement;
const text = nativeText();
const client = pageClient(text);
render(<Digest model={new DigestModel({ client, onBell, copy: copyBoth, text })} />, place);
