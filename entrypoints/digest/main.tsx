import { render } from 'preact';
import { Digest } from '@/components/digest/Digest';
import { onBell } from '@/lib/messages/bell';
import { createClient } from '@/lib/messages/client';
import { runtimeTransport } from '@/lib/messages/transport';
import { DigestModel } from '@/lib/models/digest';
import { copyBoth } from '@/lib/platform/clipboard';
import { nativeText } from '@/lib/platform/native-text';

const place = document.querySelector('#digest') as HTMLElement;
const text = nativeText();
const client = createClient(
  runtimeTransport((code) => text(code === 'orphaned' ? 'error_orphaned' : 'error_no_answer')),
);
render(<Digest model={new DigestModel({ client, onBell, copy: copyBoth, text })} />, place);
