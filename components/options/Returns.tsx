import type { ReturnsModel } from '@/lib/models/returns';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';

/** The wish to be told when the user comes back to the computer: asked for here alone, and given back here. */
export function Returns({ returns, text }: { returns: ReturnsModel; text: Text }) {
  const allowed = returns.allowed.value;
  const said = allowed ? text('return_allowed') : returns.refused.value ? text('return_refused') : '';
  return (
    <fieldset class="options-row options-plain">
      <legend class="options-row-words">
        {text('return_name')} <span class="options-hint">{text('return_hint')}</span>
      </legend>
      <div class="options-line">
        {allowed === false && <Button onClick={() => void returns.allow()}>{text('return_allow')}</Button>}
        {allowed && <Button onClick={() => void returns.giveUp()}>{text('return_stop')}</Button>}
        <span role="status">{said}</span>
      </div>
    </fieldset>
  );
}
