import { render } from 'preact';
import { Training } from '@/components/training/Training';
import { onBell } from '@/lib/messages/bell';
import { pageClient } from '@/lib/messages/page-client';
import { TrainingModel } from '@/lib/models/training';
import { nativeText } from '@/lib/platform/native-text';
import { runPortalScript } from '@/lib/platform/portal-scripts';
import { trainingClients } from '@/lib/training/clients';
import { drawTrainingList } from '@/lib/training/list';

const place = document.querySelector('#training') as HTMLElement;
const text = nativeText();
const client = pageClient(text);
// The width at which training.css lays out fewer columns.
const narrow = matchMedia('(width < 1120px)');
const model = new TrainingModel({ client, onBell, text });
render(
  <Training
    model={model}
    open={(portal, today, language) => {
      const draw = () => drawTrainingList(portal, language, trainingClients(today), narrow.matches);
      narrow.onchange = draw;
      draw();
      runPortalScript();
    }}
  />,
  place,
);
