import type { ReactNode } from 'react';
import { AccountSelect } from '@/features/accounts/components/account-select';
import type { AnalyticsFilter } from '@/features/analytics/api/analytics-filter';
import { FilterBar } from '@/features/analytics/components/hub/filter-bar';
import { TraderSelect } from '@/features/analytics/components/hub/trader-select';
import { StrategySelect } from '@/features/strategies/components/strategy-select';
import { TagSelect } from '@/features/tags/components/tag-select';
import type { LocalDate } from '@/lib/dates';

interface AnalyticsFiltersProps {
  label: string;
  filter: AnalyticsFilter;
  onChange: (change: Partial<AnalyticsFilter>) => void;
  onClear: () => void;
  today: LocalDate;
  children?: ReactNode;
}

/** The bar of filters with what other features have to choose from. */
export function AnalyticsFilters({ children, ...props }: AnalyticsFiltersProps) {
  const { filter, onChange } = props;
  return (
    <FilterBar {...props}>
      <AccountSelect label="Account" none="All accounts" value={filter.accountId} onChange={(accountId) => onChange({ accountId })} />
      <TraderSelect value={filter.userId} onChange={(userId) => onChange({ userId })} />
      <StrategySelect value={filter.strategy} onChange={(strategy) => onChange({ strategy })} />
      <TagSelect value={filter.tag} onChange={(tag) => onChange({ tag })} />
      {children}
    </FilterBar>
  );
}
