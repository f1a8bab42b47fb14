import type { AnalyticsFilter } from '@/features/analytics/api/analytics-filter';
import type { LocalDate } from '@/lib/dates';
import type { AnalyticsSearch } from '../analytics-search';

/** What every part of the hub is given. */
export interface SectionProps extends Pick<AnalyticsSearch, 'by' | 'by2' | 'b'> {
  filter: AnalyticsFilter;
  currency: string;
  today: LocalDate;
  onChange: (change: Partial<AnalyticsSearch>) => void;
}
