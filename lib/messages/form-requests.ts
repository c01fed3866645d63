import type { ObservedRecord } from '@/lib/portal/types';
import type { Instant } from '@/lib/trial/events';
import type { TimelineKey } from '@/lib/trial/keys';
import type { FormSheet, PressResult } from './form-views';

/** Requests of the strip on a form of the portal, and of «Отправить повторно». */
export interface FormRequests {
  /** Judges an open form as it stands on view. Nothing of it is written. */
  form: [{ host: string; screen: 'subscriber' | 'invitation'; record: ObservedRecord }, { sheet: FormSheet | null }];
  /**
   * Reserves the one press of a repeat. While a reservation stands nobody else gets one for that invitation, in whatever
   * tab; one that is never ended becomes «не знаю». `told` is the sending a short while ago that the user was told of before
   * he said it once more, as `ResendView` has it; `null` when he said it once.
   */
  'resend-begin': [{ key: TimelineKey; number: string; told: Instant | null }, { press: string }];
  /** What became of the press. */
  'resend-end': [{ key: TimelineKey; press: string } & PressResult, { said: string }];
  /** Opens a page of ours in a tab. */
  'open-page': [{ page: OwnPage; key?: TimelineKey | undefined }, Record<string, never>];
}

/** Pages that the strip and the panel lead to. */
export const ownPages = ['client', 'call', 'options', 'welcome', 'help'] as const;
export type OwnPage = (typeof ownPages)[number];
