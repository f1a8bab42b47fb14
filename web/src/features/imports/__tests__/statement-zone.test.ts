import { describe, expect, it } from 'vitest';
import { statementZone } from '../components/statement-zone';

const account = 'America/New_York';
const india = 'Asia/Kolkata';

describe('the zone of a statement', () => {
  it('is the broker’s where its times were read like that, whatever was chosen', () => {
    expect(statementZone({ broker: india, chosen: 'UTC', account, cell: '2026-11-19T10:00:01', instant: '2026-11-19T04:30:01Z' })).toEqual({ zone: india, source: 'broker' });
  });

  it('is the chosen one where that is what was read', () => {
    expect(statementZone({ broker: india, chosen: 'UTC', account, cell: '2026-11-19 10:00', instant: '2026-11-19T10:00:00Z' })).toEqual({ zone: 'UTC', source: 'chosen' });
  });

  it('is each time’s own where they say it', () => {
    expect(statementZone({ account, cell: '2026-11-19T10:00:00+05:30', instant: '2026-11-19T04:30:00Z' })).toEqual({ zone: null, source: 'file' });
    expect(statementZone({ account, cell: '2026-11-19T10:00:00Z', instant: '2026-11-19T10:00:00Z' })).toEqual({ zone: null, source: 'file' });
  });

  it('is the account’s where nothing else is known', () => {
    expect(statementZone({ broker: india, account })).toEqual({ zone: account, source: 'account' });
    expect(statementZone({ account, cell: '19/11/2026', instant: '2026-11-19T05:00:00Z' })).toEqual({ zone: account, source: 'account' });
  });
});
