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
const model = new TrainingModel({ client, onBell, text });
render(
  <Training
    model={model}
    open={(portal, today, language) => {
      drawTrainingList(portal, language, trainingClients(today));
      runPortalScript();
    }}
  />,
  place,
);
