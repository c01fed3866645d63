const shippedFamilies = /^(?:extension|agenda|welcome|snooze_open|options_section)_|^snooze_open$/u;
const shippedKeys = new Set([
  ...['back', 'back_to_day', 'in_panel', 'in_tab', 'kept_here', 'open', 'open_label', 'retry', 'saved', 'saving'].map(
    (name) => `call_${name}`,
  ),
  ...[
    'check_page',
    'check_intro',
    'call_search',
    'call_title',
    'digest_page',
    'error_no_answer',
    'error_orphaned',
    'help_title',
    'notify_check',
    'cards_calls',
    'cards_filter',
    'cards_title',
  ],
  ...['options_sections', 'options_title', 'options_to_welcome', 'training_title', 'trust_promise_requests'],
]);

/**
 * Whether a text is shipped in the browser's own catalogue too: those of the manifest, and those that a page shows before
 * the background has answered, or when it does not. All others come with its answer, and the package holds them once.
 */
export function isNative(key: string): boolean {
  return shippedKeys.has(key) || shippedFamilies.test(key);
}
