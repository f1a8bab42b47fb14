-- What the night compares stands in the rows, so that it hashes nothing but adds up a number of each: what writes a row writes its hash.

-- What a trade's part in figures depends on beside the trade: what is a win, and at what hour it was entered.
alter table tenants add column terms bigint generated always as (hashtextextended(time_zone, (breakeven_tolerance * 100000000)::bigint) >> 28) stored;

-- 36 bits, so that the sum of a row is a bigint. What it is made of is what log_dirty_trades compares, and no more: a hash that changes
-- where no day becomes dirty would be taken for a trade that was changed unseen.
alter table trades add column tally bigint generated always as (hash_record_extended(row(account_id, user_id, currency, day, symbol,
        strategy_id, side, asset_class, entry_timestamp, exit_timestamp, entry_timing, hold_seconds, realized_fees,
        case when closed_quantity > 0 then case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end - realized_fees end,
        (case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end - realized_fees) / nullif(initial_risk, 0)), 0) >> 28) stored;

alter table closed_lots add column tally bigint generated always as (hash_record_extended(row(account_id, user_id, currency, day,
        case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end - fees, fees), 0) >> 28) stored;

alter table analytics_cache add column intact boolean generated always as (seal = hash_record_extended(row(tenant_id, period, currency,
        period_start, account_id, user_id, n, wins, losses, crypto, pnl_u, fees_u, won_u, lost_u, squares_u, largest_win_u, largest_loss_u,
        n_r, r, r_squares, n_hold, hold_seconds, lots, realized_u, realized_fees_u, tally), 0)) stored;

alter table analytics_dimensions add column intact boolean generated always as (seal = hash_record_extended(row(tenant_id, dimension, currency,
        month, account_id, key, user_id, n, wins, losses, pnl_u, fees_u, won_u, lost_u, squares_u, largest_win_u, largest_loss_u, n_r, r,
        r_squares, n_hold, hold_seconds, tally), 0)) stored;

comment on column tenants.terms is 'Hash of the settings that figures depend on; counts once with each trade.';
comment on column trades.tally is 'Hash of all that figures and breakdowns take from it, and of where they count it.';
comment on column closed_lots.tally is 'Hash of all that figures take from it, and of where they count it.';
comment on column analytics_cache.intact is 'Whether it is as it was written: its seal is the hash of all its other columns.';
comment on column analytics_dimensions.intact is 'Whether it is as it was written: its seal is the hash of all its other columns.';

-- With the hash beside what figures ask for, so that the night reads these alone.
drop index trades_closed_idx;
create index trades_closed_idx on trades (tenant_id, currency, exit_key, entry_key, id)
    include (day, account_id, user_id, symbol, side, asset_class, strategy_id, pnl_u, fees_u, r_multiple, hold_seconds, tally)
    where deleted_at is null and status = 'CLOSED';
drop index closed_lots_day_idx;
create index closed_lots_day_idx on closed_lots (tenant_id, user_id, day) include (account_id, currency, pnl_u, fees_u, tally);

-- As before, but for the hash.
create or replace view analytics_trades with (security_invoker = true) as
select t.tenant_id, t.id, t.user_id, t.account_id, t.currency, t.day, t.symbol, t.strategy_id, t.side, t.asset_class, t.entry_key,
       t.entry_timing, t.exit_key, t.pnl_u, t.fees_u, t.r_multiple, t.hold_seconds, w.time_zone,
       t.pnl_u > w.breakeven_tolerance_u as won, t.pnl_u < -w.breakeven_tolerance_u as lost, t.tally + w.terms as hash
  from trades t
  join tenants w on w.id = t.tenant_id
 where t.deleted_at is null and t.status = 'CLOSED';

create or replace view analytics_lots with (security_invoker = true) as
select l.tenant_id, l.user_id, l.account_id, l.currency, l.day, l.pnl_u, l.fees_u, l.tally as hash
  from closed_lots l;

-- Tallies of rows that are there are sums of other hashes: all days are computed anew, once.
insert into analytics_dirty (tenant_id, account_id, user_id, day)
select distinct tenant_id, account_id, user_id, period_start from analytics_cache where period = 'DAY';
