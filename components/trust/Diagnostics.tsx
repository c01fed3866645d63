import type { TrustModel } from '@/lib/models/data-trust';
import type { Text } from '@/lib/platform/text';
import { Button } from '../ui/Button';

/** What helps to find a fault, without a client's data: shown whole before it is copied. */
export function Diagnostics({ trust, text }: { trust: TrustModel; text: Text }) {
  const words = trust.diagnostics.value;
  if (words === null) {
    return (
      <div class="options-line">
        <Button onClick={() => void trust.diagnose()}>{text('trust_diagnose')}</Button>
      </div>
    );
  }
  return (
    <section class="options-example" aria-label={text('trust_diagnostics')}>
      <p class="options-hint">{text('trust_diagnostics_hint')}</p>
      <pre class="trust-diagnostics">{words}</pre>
      <div class="options-line">
        <Button kind="primary" onClick={() => void trust.copyDiagnostics()}>
          {text('trust_copy')}
        </Button>
        {trust.copied.value && <span role="status">{text('import_copied')}</span>}
      </div>
    </section>
  );
}
