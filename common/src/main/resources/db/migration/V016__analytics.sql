-- The tolerance as every sum compares it: beside each trade, it is to cost nothing.
alter table tenants add column breakeven_tolerance_u bigint generated always as ((breakeven_tolerance * 100000000)::bigint) stored;

-- What figures are made of, added up beforehand: a row for each account, currency and day, merged into weeks and months. Sums are
-- numeric: a day's amounts each fit into a bigint of 10^-8, their sum need not. A dirty log names the days that have changed since.
create table analytics_cache (
    tenant_id       uuid    not null constraint analytics_cache_tenant_id_fkey references tenants,
    period          text    collate "C" not null constraint analytics_cache_period_check check (period in ('DAY', 'WEEK', 'MONTH')),
    currency        text    collate "C" not null,
    period_start    date    not null,
    account_id      uuid    not null,
    user_id         uuid    not null,
    n               bigint  not null,
    wins            bigint  not null,
    losses          bigint  not null,
    crypto          bigint  not null,
    pnl_u           numeric not null,
    fees_u          numeric not null,
    won_u           numeric not null,
    lost_u          numeric not null,
    squares_u       numeric not null,
    largest_win_u   bigint,
    largest_loss_u  bigint,
    n_r             bigint  not null,
    r               numeric not null,
    r_squares       numeric not null,
    n_hold          bigint  not null,
    hold_seconds    numeric not null,
    lots            bigint  not null,
    realized_u      numeric not null,
    realized_fees_u numeric not null,
    constraint analytics_cache_pkey primary key (tenant_id, period, currency, period_start, account_id),
    constraint analytics_cache_account_id_fkey foreign key (tenant_id, account_id) references accounts (tenant_id, id) on delete cascade
);

comment on column analytics_cache.period_start is 'A day, the Monday of a week, the first of a month, in the workspace''s zone.';
comment on column analytics_cache.n is 'Trades that closed in the period; the columns up to hold_seconds are of these.';
comment on column analytics_cache.crypto is 'How many of them are CRYPTO: when all are, every calendar day is an observation day.';
comment on column analytics_cache.squares_u is 'Sum of squared P&L in units of 10^-16.';
comment on column analytics_cache.lots is 'Lots closed in the period, of open trades too; this and the columns after it are of these.';

-- The days of an account that a commit has changed: appended by triggers in its transaction, removed by the batch together with what it
-- recomputes. A day that stands here is computed live.
create table analytics_dirty (
    tenant_id  uuid        not null,
    entry      bigint      generated always as identity,
    account_id uuid        not null,
    user_id    uuid        not null,
    day        date        not null,
    created_at timestamptz not null default now(),
    constraint analytics_dirty_pkey primary key (tenant_id, entry)
);

create index analytics_dirty_day_idx on analytics_dirty (tenant_id, account_id, day);

-- What cannot be added up over days but needs all trades in their order of closing: as of one analytics version, worth nothing after it.
create table analytics_series (
    tenant_id         uuid    not null constraint analytics_series_tenant_id_fkey references tenants,
    currency          text    collate "C" not null,
    analytics_version bigint  not null,
    most_wins         integer not null,
    most_losses       integer not null,
    current_streak    integer not null,
    median_hold       numeric,
    confidence_low    numeric,
    confidence_high   numeric,
    resamples         integer,
    seed              bigint,
    constraint analytics_series_pkey primary key (tenant_id, currency)
);

comment on column analytics_series.current_streak is 'Positive: so many wins in a row; negative: losses; 0: neither.';

grant select on analytics_cache, analytics_dirty, analytics_series to journal_api;
grant insert on analytics_dirty to journal_api;
grant select, insert, update, delete on analytics_cache, analytics_dirty, analytics_series to journal_batch;

do $$
declare
    cache_table text;
begin
    foreach cache_table in array array['analytics_cache', 'analytics_dirty', 'analytics_series'] loop
        execute format($policy$alter table %I enable row level security$policy$, cache_table);
        execute format($policy$alter table %I force row level security$policy$, cache_table);
        execute format($policy$create policy "Rows belong to their workspace" on %I to journal_api, journal_batch
            using (tenant_id = ${tenant}) with check (tenant_id = ${tenant})$policy$, cache_table);
        execute format($policy$create policy "Migrations see every row" on %I to journal_owner using (true) with check (true)$policy$, cache_table);
    end loop;
end
$$;

create policy "The batch finds dirty workspaces while it is in none" on analytics_dirty for select to journal_batch
    using (${tenant} is null);

-- The rows of analytics_cache for days as they should be: what the batch stores and what a reader takes for dirty days. Trades and
-- lots are added up apart, then joined: a day may have either alone. Each side has one row for a day, so max finds it: a second sum of
-- numerics would cost as much as all the first ones.
create view analytics_days with (security_invoker = true) as
select tenant_id, user_id, account_id, currency, day, coalesce(max(n), 0) as n, coalesce(max(wins), 0) as wins,
       coalesce(max(losses), 0) as losses, coalesce(max(crypto), 0) as crypto, coalesce(max(pnl_u), 0) as pnl_u,
       coalesce(max(fees_u), 0) as fees_u, coalesce(max(won_u), 0) as won_u, coalesce(max(lost_u), 0) as lost_u,
       coalesce(max(squares_u), 0) as squares_u, max(largest_win_u) as largest_win_u, max(largest_loss_u) as largest_loss_u,
       coalesce(max(n_r), 0) as n_r, coalesce(max(r), 0) as r, coalesce(max(r_squares), 0) as r_squares,
       coalesce(max(n_hold), 0) as n_hold, coalesce(max(hold_seconds), 0) as hold_seconds, coalesce(max(lots), 0) as lots,
       coalesce(max(realized_u), 0) as realized_u, coalesce(max(realized_fees_u), 0) as realized_fees_u
  from (select t.tenant_id, t.user_id, t.account_id, t.currency, t.day,
               count(*) as n,
               count(*) filter (where t.pnl_u > w.breakeven_tolerance_u) as wins,
               count(*) filter (where t.pnl_u < -w.breakeven_tolerance_u) as losses,
               count(*) filter (where t.asset_class = 'CRYPTO') as crypto,
               sum(t.pnl_u) as pnl_u,
               sum(t.fees_u) as fees_u,
               sum(t.pnl_u) filter (where t.pnl_u > w.breakeven_tolerance_u) as won_u,
               sum(t.pnl_u) filter (where t.pnl_u < -w.breakeven_tolerance_u) as lost_u,
               sum(t.pnl_u::numeric * t.pnl_u) as squares_u,
               max(t.pnl_u) filter (where t.pnl_u > w.breakeven_tolerance_u) as largest_win_u,
               min(t.pnl_u) filter (where t.pnl_u < -w.breakeven_tolerance_u) as largest_loss_u,
               count(t.r_multiple) as n_r,
               sum(t.r_multiple) as r,
               sum(t.r_multiple * t.r_multiple) as r_squares,
               count(t.hold_seconds) as n_hold,
               sum(t.hold_seconds) as hold_seconds,
               null::bigint as lots, null::numeric as realized_u, null::numeric as realized_fees_u
          from trades t
          join tenants w on w.id = t.tenant_id
         where t.deleted_at is null and t.status = 'CLOSED'
         group by t.tenant_id, t.user_id, t.account_id, t.currency, t.day
        union all
        select l.tenant_id, l.user_id, l.account_id, l.currency, l.day,
               null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
               count(*), sum(l.pnl_u), sum(l.fees_u)
          from closed_lots l
         group by l.tenant_id, l.user_id, l.account_id, l.currency, l.day) d
 group by tenant_id, user_id, account_id, currency, day;

grant select on analytics_days to journal_api, journal_batch;

-- Statement-level triggers: what a statement changed of what figures are made of. Notes, stops and ratings are no part of it.
create function log_dirty_trades() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into analytics_dirty (tenant_id, account_id, user_id, day)
        select distinct n.tenant_id, n.account_id, n.user_id, n.day from after_rows n where n.status = 'CLOSED' and n.deleted_at is null;
    elsif tg_op = 'DELETE' then
        insert into analytics_dirty (tenant_id, account_id, user_id, day)
        select distinct o.tenant_id, o.account_id, o.user_id, o.day from before_rows o where o.status = 'CLOSED' and o.deleted_at is null;
    elsif exists (select from after_rows) then
        insert into analytics_dirty (tenant_id, account_id, user_id, day)
        with was as (select tenant_id, id, account_id, user_id, day, currency, symbol, side, asset_class, strategy_id, pnl_u, fees_u,
                            entry_value_u, r_multiple, hold_seconds, fx_rate, entry_key, exit_key, entry_timing
                       from before_rows where status = 'CLOSED' and deleted_at is null),
             became as (select tenant_id, id, account_id, user_id, day, currency, symbol, side, asset_class, strategy_id, pnl_u, fees_u,
                               entry_value_u, r_multiple, hold_seconds, fx_rate, entry_key, exit_key, entry_timing
                          from after_rows where status = 'CLOSED' and deleted_at is null)
        select distinct d.tenant_id, d.account_id, d.user_id, d.day
          from ((table was except table became) union all (table became except table was)) d;
    end if;
    return null;
end
$$;

create function log_dirty_lots() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into analytics_dirty (tenant_id, account_id, user_id, day)
        select distinct n.tenant_id, n.account_id, n.user_id, n.day from after_rows n;
    elsif tg_op = 'DELETE' then
        insert into analytics_dirty (tenant_id, account_id, user_id, day)
        select distinct o.tenant_id, o.account_id, o.user_id, o.day from before_rows o;
    elsif exists (select from after_rows) then
        insert into analytics_dirty (tenant_id, account_id, user_id, day)
        with was as (select tenant_id, trade_id, ordinal, account_id, user_id, day, currency, pnl_u, fees_u, fx_rate from before_rows),
             became as (select tenant_id, trade_id, ordinal, account_id, user_id, day, currency, pnl_u, fees_u, fx_rate from after_rows)
        select distinct d.tenant_id, d.account_id, d.user_id, d.day
          from ((table was except table became) union all (table became except table was)) d;
    end if;
    return null;
end
$$;

create trigger trades_dirty_insert after insert on trades referencing new table as after_rows
    for each statement execute function log_dirty_trades();
create trigger trades_dirty_update after update on trades referencing old table as before_rows new table as after_rows
    for each statement execute function log_dirty_trades();
create trigger trades_dirty_delete after delete on trades referencing old table as before_rows
    for each statement execute function log_dirty_trades();
create trigger closed_lots_dirty_insert after insert on closed_lots referencing new table as after_rows
    for each statement execute function log_dirty_lots();
create trigger closed_lots_dirty_update after update on closed_lots referencing old table as before_rows new table as after_rows
    for each statement execute function log_dirty_lots();
create trigger closed_lots_dirty_delete after delete on closed_lots referencing old table as before_rows
    for each statement execute function log_dirty_lots();

-- What is a win depends on the tolerance: every day with a closed trade is computed anew.
create function log_dirty_workspace() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    insert into analytics_dirty (tenant_id, account_id, user_id, day)
    select distinct t.tenant_id, t.account_id, t.user_id, t.day from trades t
     where t.tenant_id = new.id and t.status = 'CLOSED' and t.deleted_at is null;
    return null;
end
$$;

create trigger tenants_dirty_tolerance after update of breakeven_tolerance on tenants
    for each row when (old.breakeven_tolerance is distinct from new.breakeven_tolerance) execute function log_dirty_workspace();

-- What was there before this migration.
insert into analytics_dirty (tenant_id, account_id, user_id, day)
select tenant_id, account_id, user_id, day from trades where status = 'CLOSED' and deleted_at is null
 union
select tenant_id, account_id, user_id, day from closed_lots;
