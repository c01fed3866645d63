import type { FormReading, PageReading } from '@/lib/portal/types';

/** The subscriber's or invitation's form that the user has before him; a window goes before the page under it. */
export function formInFront({ forms }: PageReading): FormReading | null {
  const ours = forms.filter(({ recognition: { screen } }) => screen === 'subscriber' || screen === 'invitation');
  return ours.find(({ modal }) => modal) ?? ours[0] ?? null;
}
