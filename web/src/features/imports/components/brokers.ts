import type { ImportFormat } from '../api/types';

/** What is known of a broker's files: how its formats are told by id or name, where its export is, and the zone of its times. */
export interface Broker {
  name: string;
  /** Parts of the ids or names of its formats. */
  formats: readonly string[];
  /** Left out where it is not certain. */
  export?: string;
  zone?: string;
}

const india = 'Asia/Kolkata';

/** In the order in which they are shown. */
const brokers: readonly Broker[] = [
  { name: 'Zerodha', formats: ['zerodha'], export: 'Console → Reports → Tradebook: choose the segment and the dates, then download the CSV.', zone: india },
  { name: 'Upstox', formats: ['upstox'], export: 'Account → Reports → Trade report: choose the segment and the year, then download.', zone: india },
  { name: 'Angel One', formats: ['angel'], zone: india },
  { name: 'Dhan', formats: ['dhan'], zone: india },
  { name: 'Groww', formats: ['groww'], export: 'Profile → Reports → Stocks order history: choose the dates, then download.', zone: india },
  { name: 'Paytm Money', formats: ['paytm'], zone: india },
  { name: 'Fyers', formats: ['fyers'], zone: india },
  { name: 'Kotak', formats: ['kotak'], zone: india },
  { name: 'INDmoney', formats: ['indmoney'], zone: india },
  { name: 'Interactive Brokers', formats: ['ibkr', 'interactive'], export: 'Client Portal → Performance & Reports → Statements: an activity statement as CSV, or Flex Queries for a trades query as CSV or XML.' },
  { name: 'Schwab', formats: ['schwab'], export: 'Accounts → History: choose the account and the dates, then Export as CSV.' },
  { name: 'thinkorswim', formats: ['thinkorswim', 'tos-'], export: 'Monitor → Account Statement: choose the dates, then Export to file.' },
  { name: 'TradeStation', formats: ['tradestation'] },
  { name: 'TradeZero', formats: ['tradezero'] },
  { name: 'Webull', formats: ['webull'] },
  { name: 'Robinhood', formats: ['robinhood'], export: 'Account → Reports and statements → Reports: generate an account activity report and download the CSV.' },
  { name: 'E*TRADE', formats: ['etrade', 'e*trade'] },
  { name: 'Fidelity', formats: ['fidelity'], export: 'Accounts & Trade → Portfolio → Activity & Orders: choose the dates, then the download icon.' },
  { name: 'Lightspeed', formats: ['lightspeed'] },
  { name: 'tastytrade', formats: ['tastytrade', 'tastyworks'], export: 'Web platform → History → Transactions: choose the dates, then Download CSV.' },
  { name: 'Tradovate', formats: ['tradovate'], export: 'Account → Reports → Orders: choose the dates, then Download CSV.' },
  { name: 'NinjaTrader', formats: ['ninjatrader', 'ninja-'], export: 'New → Trade Performance: generate, open Executions or Trades, right-click the grid and Export.' },
  { name: 'Rithmic', formats: ['rithmic'], export: 'R | Trader Pro → Recent Orders or Order History: show Qty Filled, Avg Fill Price and Order Number, then Export as CSV.' },
  { name: 'TopstepX', formats: ['topstep', 'projectx'] },
  { name: 'MetaTrader 5', formats: ['mt5', 'metatrader-5', 'metatrader5', 'metatrader 5'], export: 'Toolbox → History: right-click → Report → Open XML or HTML.' },
  { name: 'MetaTrader 4', formats: ['mt4', 'metatrader-4', 'metatrader4', 'metatrader 4'], export: 'Terminal → Account History: right-click → Save as Report.' },
  { name: 'Binance', formats: ['binance'], export: 'Orders → Spot Order → Trade History: Export, choose the dates, then download.', zone: 'UTC' },
  { name: 'Bybit', formats: ['bybit'] },
  { name: 'Tradervue', formats: ['tradervue'] },
  { name: 'TradeZella', formats: ['tradezella'] },
  { name: 'TradeNote', formats: ['tradenote'] },
  { name: 'Trading Journal', formats: ['journal'], export: 'Your own spreadsheet with the columns symbol, side, quantity, entry_price, exit_price, fees, entry_timestamp and exit_timestamp.' },
];

/** Formats whose columns are told by hand: one row a fill, or one row a whole trade. */
export const genericFills = 'generic-fills';
export const genericRoundTrips = 'generic-round-trips';

export const isGeneric = (format?: string) => format === genericFills || format === genericRoundTrips;

const isOf = ({ formats }: Broker, { id, name }: ImportFormat) =>
  formats.some((part) => `${id} ${name}`.toLowerCase().includes(part));

/** Whose format it is, the first of several that share one; undefined for one this client has not heard of. */
export function brokerOf(format: ImportFormat): Broker | undefined {
  return brokers.find((broker) => isOf(broker, format));
}

/** The brokers whose files the server reads, each once, in our order; formats of none follow under their own name. */
export function readableBrokers(formats: readonly ImportFormat[]): Broker[] {
  const others = formats.filter((format) => !brokerOf(format) && !isGeneric(format.id));
  return [...brokers.filter((broker) => formats.some((format) => isOf(broker, format))), ...others.map(({ id, name }) => ({ name, formats: [id] }))];
}
