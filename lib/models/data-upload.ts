import type { Client } from '@/lib/messages/client';
import type { Refusal } from '@/lib/messages/protocol';

/** What is needed of a `File`. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Bytes read and sent at once. */
const stride = 1024 * 1024;

/**
 * Sends a file to the background part by part. Answers `null` when all of it arrived, or why it did not.
 * @param onShare how much is sent, 0…1
 */
export async function sendFile(
  { client, signal, notText }: { client: Client; signal: AbortSignal; notText: () => Refusal },
  file: ChosenFile,
  upload: string,
  onShare: (share: number) => void,
): Promise<Refusal | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let index = 0;
  for (let from = 0; from < file.size || index === 0; from += stride) {
    const bytes = await file.slice(from, from + stride).arrayBuffer();
    const text = decode(decoder, bytes, from + stride < file.size);
    if (text === null) return notText();
    const answer = await client.ask('restore-part', { upload, index, size: file.size, text }, signal);
    if (!answer.ok) return answer.error;
    index += 1;
    onShare(Math.min(1, (from + stride) / file.size));
  }
  return null;
}

function decode(decoder: TextDecoder, bytes: ArrayBuffer, stream: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return null;
  }
}
