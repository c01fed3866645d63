import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/lib/background/start';
import { overlayStyles } from '@/lib/overlay/styles';
import { profile1cfresh } from '@/lib/portal/profile-1cfresh';

export default defineBackground({
  type: 'module',
  main: () => startBackground({ overlayStyles, profile: profile1cfresh }),
});
