import type { NotificationCheckModel } from '@/lib/models/notification-check';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

/** «Проверить уведомление»: shows one, and says what to do when it is not seen. */
export function NotificationCheck({ check, text }: { check: NotificationCheckModel; text: Text }) {
  const outcome = check.outcome.value;
  return (
    <div class="notification-check">
      <Button small kind="quiet" busy={check.busy.value} onClick={() => void check.check()}>
        {text('notify_check')}
      </Button>
      {outcome && <Notice tone={outcome.shown ? 'info' : 'warning'}>{outcome.said}</Notice>}
    </div>
  );
}
