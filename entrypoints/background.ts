import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/lib/background/start';
import { overlayStyles } from '@/lib/overlay/styles';
import { portalBook } from '@/lib/portal/book';

export default defineBackground({
  type: 'module',
  main: () => startBackground({ overlayStyles, book: portalBook }),
});
