import type { Side } from './api-types';

export const sides = ['BUY', 'SELL'] as const;
export const sideTexts: Record<Side, string> = { BUY: 'Long', SELL: 'Short' };

export const assetClasses = ['STOCK', 'OPTION', 'FUTURE', 'FOREX', 'CRYPTO', 'COMMODITY'] as const;
export type AssetClass = (typeof assetClasses)[number];

export const assetClassTexts: Record<AssetClass, string> = {
  STOCK: 'Stock', OPTION: 'Option', FUTURE: 'Future', FOREX: 'Forex', CRYPTO: 'Crypto', COMMODITY: 'Commodity',
};
