import type { StoreModel } from '@/lib/models/store';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Section } from './Section';

interface Props {
  store: StoreModel;
  text: Text;
}

/** From this share on the room is called short, 0…1. */
const shortShare = 0.8;

/** How much room the store takes, and «Перестроить». */
export function StoreSection({ store, text }: Props) {
  const usage = store.room.value?.usage;
  const share = store.rebuilding.value;
  return (
    <Section id="store" title={text('options_section_store')}>
      {usage && (
        <div class="options-line">
          <meter
            aria-label={text('store_room')}
            min={0}
            max={usage.quota}
            high={usage.quota * shortShare}
            value={usage.used}
          />
          <span>{text('store_used', { used: sizeWords(usage.used, text), quota: sizeWords(usage.quota, text) })}</span>
        </div>
      )}
      {usage && usage.share >= shortShare && <Notice tone="warning">{text('store_short')}</Notice>}
      <p class="options-hint">{text('store_rebuild_hint')}</p>
      {store.trouble.value && <Notice tone="error">{store.trouble.value}</Notice>}
      <div class="options-line">
        <Button busy={share !== null} onClick={() => void store.rebuild()}>
          {text('store_rebuild')}
        </Button>
        {share !== null && (
          <>
            <progress aria-label={text('store_rebuilding')} value={share} />
            <Button small onClick={store.pause}>
              {text('agenda_cancel')}
            </Button>
          </>
        )}
        <span role="status">{store.rebuilt.value && text('store_rebuilt')}</span>
      </div>
    </Section>
  );
}

/** «9,5 МБ», «77 ГБ» */
function sizeWords(bytes: number, text: Text): string {
  const megabytes = bytes / 1024 / 1024;
  const isLarge = megabytes >= 1024;
  const size = isLarge ? megabytes / 1024 : megabytes;
  const words = size.toLocaleString(text.language, { maximumFractionDigits: size < 10 ? 1 : 0 });
  return text(isLarge ? 'store_gigabytes' : 'store_megabytes', { size: words });
}

/** A database that cannot be used: why, and a copy of all that can be read of it. */
export function StoreTrouble({ store, text }: Props) {
  if (store.broken.value === null) return null;
  return (
    <Notice
      tone="error"
      actions={
        <div class="options-line">
          <Button busy={store.saving.value} onClick={() => void store.rescue()}>
            {text('store_rescue')}
          </Button>
          <Button kind="quiet" onClick={() => void store.refresh()}>
            {text('agenda_retry')}
          </Button>
          <span role="status">{store.trouble.value}</span>
        </div>
      }
    >
      {store.broken.value}
    </Notice>
  );
}
