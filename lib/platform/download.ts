/** Hands a file to the user, as if a link to it were clicked: nothing leaves the computer. */
export function download(parts: readonly (string | Uint8Array<ArrayBuffer>)[], name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by the next turn of events; the address would hold its memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
