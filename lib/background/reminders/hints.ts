import { browser } from '@/lib/platform/browser';

/** Who is away for less is not back afterwards, seconds: returns must not wake us more often than alarms do. */
const shortestAbsence = 15 * 60;

/**
 * Looks at the reminders at every hint that the browser gives: an alarm, its own start, ours, the user's return to the
 * computer where that may be known. None of them is relied upon. Must be called in the background's first turn.
 */
export function listenForHints(look: () => void): void {
  browser.alarms.onAlarm.addListener(look);
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
  // Firefox has no state «locked», so every change but going idle is a return (peers.md §4.1).
  const onReturn = (state: string) => {
    if (state !== 'idle') look();
  };
  const listenForReturn = () => {
    browser.idle?.onStateChanged.addListener(onReturn);
    browser.idle?.setDetectionInterval(shortestAbsence);
  };
  listenForReturn();
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('idle')) listenForReturn();
  });
}
