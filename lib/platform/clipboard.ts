/** Puts one thing on the clipboard as plain text and as HTML. Needs a press of the user; false when the browser refuses. */
export function copyBoth(text: string, html: string): Promise<boolean> {
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
}

/** Puts a text on the clipboard. Needs a press of the user; false when the browser refuses. */
export function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
