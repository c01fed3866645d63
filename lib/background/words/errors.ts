import type { ErrorCode } from '@/lib/platform/errors';
import type { TextKey } from '@/lib/platform/text';

/** The text that says a failure to the person. */
export const errorText = (code: ErrorCode) => `error_${code.replaceAll('-', '_')}` as TextKey;
