import type { KeyScope } from '../../api/workspace-types';

/** What a key can be allowed. */
export const scopeTexts: Record<KeyScope, { name: string; text: string }> = {
  TRADES_READ: { name: 'Read trades', text: 'Trades, fills, accounts, tags and exports' },
  TRADES_WRITE: { name: 'Write trades', text: 'Record, import, change and delete' },
  ANALYTICS_READ: { name: 'Read analytics', text: 'Figures, curves and breakdowns' },
};
