const shippedFamilies =
  /^(?:extension|error|agenda|call|digest|welcome|snooze|notify|trust_promise)_|^(?:help|training)_title$|^options_(?:title|sections|to_welcome|section_\w+)$/u;

/**
 * Whether a text is shipped in the browser's own catalogue too: those of the manifest, and those that a page shows before
 * the background has answered, or when it does not. All others come with its answer, and the package holds them once.
 */
export function isNative(key: string): boolean {
  return shippedFamilies.test(key);
}
