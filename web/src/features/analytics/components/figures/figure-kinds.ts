import type { Statistics, Summary } from '@/lib/api-types';
import { countOf } from '@/lib/numbers';

export type Unit = 'MONEY' | 'FRACTION' | 'RATIO' | 'R' | 'COUNT' | 'DAYS' | 'SECONDS';

/** Whose figures: what of the two says how many observations one rests on. */
type Source = Partial<Pick<Summary, 'n' | 'wins' | 'losses' | 'nR'>> & Partial<Pick<Statistics, 'days'>>;

interface Kind {
  label: string;
  unit: Unit;
  population: keyof typeof populations;
}

const populations = {
  closed: ({ n = 0 }: Source) => countOf(n, 'closed trade'),
  wins: ({ wins = 0 }: Source) => countOf(wins, 'winning trade'),
  losses: ({ losses = 0 }: Source) => countOf(losses, 'losing trade'),
  decided: ({ wins = 0, losses = 0 }: Source) => `${countOf(wins + losses, 'trade')} won or lost`,
  risked: ({ nR = 0 }: Source) => `${countOf(nR, 'closed trade')} with a known risk`,
  timed: () => 'closed trades with a known entry time',
  lots: () => 'closed lots, those of open trades included',
  days: ({ days = 0 }: Source) => countOf(days, 'trading day'),
  question: () => 'the accounts asked for',
};

const kind = (label: string, unit: Unit, population: Kind['population'] = 'closed'): Kind => ({ label, unit, population });

/** Every single-valued figure of summary and statistics, by its name in the API. */
export const kinds = {
  n: kind('Closed trades', 'COUNT'), wins: kind('Wins', 'COUNT'), losses: kind('Losses', 'COUNT'), breakevens: kind('Break-evens', 'COUNT'),
  netPnl: kind('Net P&L', 'MONEY'), grossPnl: kind('Gross P&L', 'MONEY'), fees: kind('Fees', 'MONEY'), realizedPnl: kind('Realised P&L', 'MONEY', 'lots'),
  grossProfit: kind('Gross profit', 'MONEY', 'wins'), grossLoss: kind('Gross loss', 'MONEY', 'losses'),
  winRate: kind('Win rate', 'FRACTION'), winRateDecided: kind('Win rate, decided', 'FRACTION', 'decided'),
  profitFactor: kind('Profit factor', 'RATIO'), payoffRatio: kind('Payoff ratio', 'RATIO', 'decided'),
  averageWin: kind('Average win', 'MONEY', 'wins'), averageLoss: kind('Average loss', 'MONEY', 'losses'),
  largestWin: kind('Largest win', 'MONEY', 'wins'), largestLoss: kind('Largest loss', 'MONEY', 'losses'),
  expectancy: kind('Expectancy', 'MONEY'), expectancyR: kind('Expectancy in R', 'R', 'risked'), nR: kind('Trades with a risk', 'COUNT', 'risked'),
  pnlStdDev: kind('Deviation of P&L', 'MONEY'), sqn: kind('System quality (SQN)', 'RATIO', 'risked'), kelly: kind('Kelly fraction', 'FRACTION', 'decided'),
  averageHoldSeconds: kind('Average hold', 'SECONDS', 'timed'), medianHoldSeconds: kind('Median hold', 'SECONDS', 'timed'),
  maxConsecutiveWins: kind('Most wins in a row', 'COUNT'), maxConsecutiveLosses: kind('Most losses in a row', 'COUNT'),
  days: kind('Trading days', 'COUNT', 'days'), startingBalance: kind('Starting balance', 'MONEY', 'question'),
  sharpe: kind('Sharpe ratio', 'RATIO', 'days'), sortino: kind('Sortino ratio', 'RATIO', 'days'), volatility: kind('Volatility', 'FRACTION', 'days'), cagr: kind('CAGR', 'FRACTION', 'days'),
  calmar: kind('Calmar ratio', 'RATIO', 'days'), recoveryFactor: kind('Recovery factor', 'RATIO', 'days'),
  maxDrawdown: kind('Max drawdown', 'FRACTION', 'days'), maxDrawdownMoney: kind('Max drawdown in money', 'MONEY', 'days'),
  currentDrawdown: kind('Current drawdown', 'FRACTION', 'days'), currentDrawdownMoney: kind('Current drawdown in money', 'MONEY', 'days'),
  longestDrawdownDays: kind('Longest drawdown', 'DAYS', 'days'),
} satisfies Partial<Record<keyof Summary | keyof Statistics, Kind>>;

export type FigureName = keyof typeof kinds;

export const populationOf = (name: FigureName, source: Source) => populations[kinds[name].population](source);

/** What a figure of summary or statistics is, and why it is not. */
export interface Figures extends Source {
  undefined: Partial<Record<string, string>>;
}

/** Why a figure has no value: a balance that is not told is its own reason, and the API gives none for it. */
export const reasonOf = (name: FigureName, figures: Figures) => figures.undefined[name] ?? (name === 'startingBalance' ? 'NO_STARTING_BALANCE' : undefined);

export function valueOf(name: FigureName, figures: Figures): number | null {
  return (figures as unknown as Record<FigureName, number | null | undefined>)[name] ?? null;
}
