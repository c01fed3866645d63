/**
 * A failure that was foreseen: it has a code for the program and a sentence for the person, and nothing is lost by it.
 * Everything else that is thrown is a fault of ours and goes to the log.
 */
export class ExpectedError extends Error {
  override readonly name: string = 'ExpectedError';
  /**
   * @param code names the failure, such as `store-unavailable`; the text `error_<code>` says it to the person
   * @param detail where and what, for the log; never a client's data
   * @param values what the text's `{holes}` are filled with, such as the place in a file
   */
  constructor(
    readonly code: ErrorCode,
    detail = '',
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}

/** Every failure a person may be told of. Each has a text `error_<code with underscores>`. */
export type ErrorCode =
  | 'bad-message'
  | 'foreign-sender'
  | 'store-unavailable'
  | 'store-newer'
  | 'store-full'
  | 'store-nearly-full'
  | 'stored-record-bad'
  | 'bad-event'
  | 'bad-setting'
  | 'journal-broken'
  | 'journal-foreign'
  | 'journal-newer'
  | 'journal-bad'
  | 'journal-too-large'
  | 'restore-lost'
  | 'erase-unconfirmed'
  | 'sheet-broken'
  | 'sheet-old'
  | 'table-too-large'
  | 'table-empty'
  | 'table-not-text'
  | 'mail-strange'
  | 'import-lost'
  | 'work-cancelled'
  | 'unknown-client'
  | 'bad-date'
  | 'call-finished'
  | 'resend-under-way'
  | 'resend-role'
  | 'resend-needless'
  | 'resend-too-soon'
  | 'offer-gone'
  | 'check-lost'
  | 'lesson-no-name'
  | 'lesson-two-fields'
  | 'lesson-two-columns'
  | 'lesson-no-key'
  | 'lesson-other-content'
  | 'lesson-not-a-list'
  | 'profile-broken'
  | 'profile-foreign'
  | 'profile-newer'
  | 'profile-bad'
  | 'no-answer'
  | 'orphaned'
  | 'unexpected';
