import { StateMark } from '@/components/ui/StateMark';
import type { RibbonView } from '@/lib/messages/views';

const percent = (share: number) => `${Math.min(Math.max(share, 0), 1) * 100}%`;

/** The trial as a strip: past part, today, three marks; the same in words for screen readers. */
export function Ribbon({ view }: { view: RibbonView }) {
  const { today, marks, label } = view;
  return (
    <div class="fc-course" role="img" aria-label={label}>
      <div class="fc-course-line" />
      <div class="fc-course-past" style={{ width: percent(today) }} />
      {today >= 0 && today <= 1 && <div class="fc-course-today" style={{ left: percent(today) }} />}
      {marks.map(({ checkpoint, at, state }) => (
        <span key={checkpoint} class="fc-course-mark" style={{ left: percent(at) }}>
          <StateMark state={state} />
        </span>
      ))}
    </div>
  );
}
