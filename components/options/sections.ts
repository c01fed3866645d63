import type { ComponentType } from 'preact';
import type { DataModel } from '@/lib/models/data';
import type { ImportModel } from '@/lib/models/data-import';
import type { TrustModel } from '@/lib/models/data-trust';
import type { NotificationCheckModel } from '@/lib/models/notification-check';
import type { PortalsModel } from '@/lib/models/portals';
import type { ProfilesModel } from '@/lib/models/profiles';
import type { ReturnsModel } from '@/lib/models/returns';
import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import type { StoreModel } from '@/lib/models/store';
import type { Text } from '@/lib/platform/text';
import { Trust } from '../trust/Trust';
import { CalendarSection } from './CalendarSection';
import { CardSection } from './CardSection';
import { CheckpointsSection } from './CheckpointsSection';
import { DataSection } from './DataSection';
import { ImportSection } from './ImportSection';
import { LookSection } from './LookSection';
import { MaterialsSection } from './MaterialsSection';
import { MoneySection } from './MoneySection';
import { ObjectionsSection } from './ObjectionsSection';
import { PartnerSection } from './PartnerSection';
import { PlansSection } from './PlansSection';
import { PortalsSection } from './PortalsSection';
import { ProfileSection } from './ProfileSection';
import { ReasonsSection } from './ReasonsSection';
import { RemindersSection } from './RemindersSection';
import { RolesSection } from './RolesSection';
import type { SectionId } from './Section';
import { StoreSection } from './StoreSection';
import { TariffsSection } from './TariffsSection';
import { TariffTableSection } from './TariffTableSection';
import { YouSection } from './YouSection';

/** The models behind the page; each section takes what it needs. */
export interface OptionsModels {
  model: SettingsModel;
  data: DataModel;
  imports: ImportModel;
  trust: TrustModel;
  store: StoreModel;
  portals: PortalsModel;
  profiles: ProfilesModel;
  returns: ReturnsModel;
  check: NotificationCheckModel;
}

/** What every section is given. */
export interface SectionProps extends OptionsModels {
  settings: SettingsValues;
  text: Text;
}

/** The page from top to bottom. A section's title is the text `options_section_<id>`. */
export const sections: readonly (readonly [id: SectionId, View: ComponentType<SectionProps>])[] = [
  ['interface', LookSection],
  ['you', YouSection],
  ['reminders', RemindersSection],
  ['calendar', CalendarSection],
  ['checkpoints', CheckpointsSection],
  ['plans', PlansSection],
  ['objections', ObjectionsSection],
  ['card', CardSection],
  ['roles', RolesSection],
  ['reasons', ReasonsSection],
  ['materials', MaterialsSection],
  ['tariffTable', TariffTableSection],
  ['tariffs', TariffsSection],
  ['money', MoneySection],
  ['partner', PartnerSection],
  ['portals', PortalsSection],
  ['profile', ProfileSection],
  ['data', DataSection],
  ['store', StoreSection],
  ['import', ImportSection],
  ['trust', Trust],
];
