import { describe, expect, it } from 'vitest';
import { brokerOf, readableBrokers } from '../components/brokers';

const format = (id: string, name: string) => ({ id, name });

describe('the brokers', () => {
  it('are those the server reads, each once, and others under the name of their format', () => {
    const brokers = readableBrokers([format('zerodha-tradebook', 'Zerodha tradebook'), format('zerodha-pnl', 'Zerodha P&L'), format('newcomer-csv', 'Newcomer trades'), format('generic-fills', 'Fills')]);
    expect(brokers.map(({ name }) => name)).toEqual(['Zerodha', 'Newcomer trades']);
  });

  it('are all found that share one format', () => {
    const brokers = readableBrokers([format('tradezero-executions', 'TradeZero / TradeStation executions, TradeNote template'), format('rithmic-orders', 'Rithmic R | Trader orders')]);
    expect(brokers.map(({ name }) => name)).toEqual(['TradeStation', 'TradeZero', 'Rithmic', 'TradeNote']);
  });

  it('are told by the name where the id says nothing', () => {
    expect(brokerOf(format('flex-csv', 'Interactive Brokers Flex query'))?.name).toBe('Interactive Brokers');
    expect(brokerOf(format('x', 'Something else'))).toBeUndefined();
  });
});
