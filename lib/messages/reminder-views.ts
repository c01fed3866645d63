import type { TimelineKey } from '@/lib/trial/keys';
import type { SnoozePreset } from '@/lib/trial/snooze';

/** One missed call. */
export interface MissedLine {
  key: TimelineKey;
  name: string;
  /** «КТ2, срок 16.11» */
  text: string;
}

/** Reminders as our pages show them. */
export interface RemindersView {
  /** «Пока вас не было: 4 звонка»; `null` when nothing was missed or all of it is dealt with. */
  missed: {
    title: string;
    /** A question about the computer's clock, when it may have been wrong. */
    asks: string | null;
    lines: MissedLine[];
  } | null;
  /** What lies ahead, in words: «завтра в 9:00». */
  presets: { preset: SnoozePreset; label: string }[];
}

/** How the notification for trial went. */
export interface NotificationCheckView {
  /** Whether the browser took it. */
  shown: boolean;
  /** What to look for now, in sentences. */
  said: string;
}
