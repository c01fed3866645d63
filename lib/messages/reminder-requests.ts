import type { TimelineKey } from '@/lib/trial/keys';
import type { SnoozePreset } from '@/lib/trial/snooze';
import type { NotificationCheckView, RemindersView } from './reminder-views';

/** Requests about reminders. Only pages of ours may ask them. */
export interface ReminderRequests {
  /** What was missed, and to which moments a reminder can be put off now. */
  reminders: [Record<string, never>, RemindersView];
  /** Puts off the reminders of these clients' calls. `until` is a preset, or `YYYY-MM-DDTHH:MM` in the user's zone. */
  snooze: [{ keys: TimelineKey[]; until: SnoozePreset | string }, { said: string }];
  /** The missed calls of these clients are dealt with. */
  'missed-handled': [{ keys: TimelineKey[] }, Record<string, never>];
  /** Shows a notification for trial, and says what the browser allows. */
  'check-notification': [Record<string, never>, NotificationCheckView];
}
