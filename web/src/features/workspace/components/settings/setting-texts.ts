/** What the settings are called. */
export const settingTexts = {
  name: 'Name', currency: 'Currency', timeZone: 'Time zone', breakevenTolerance: 'Break-even tolerance', riskFreeRate: 'Risk-free rate',
} as const;
