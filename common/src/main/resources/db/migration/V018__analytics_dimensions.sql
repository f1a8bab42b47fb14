-- The same trades as in analytics_cache by what they can be broken down by: a row for each account, currency, month and key. Kept only
-- for workspaces with so many trades that it pays.
create table analytics_dimensions (
    tenant_id      uuid    not null constraint analytics_dimensions_tenant_id_fkey references tenants,
    dimension      text    collate "C" not null constraint analytics_dimensions_dimension_check check (dimension in
                   ('SYMBOL', 'STRATEGY', 'TAG', 'SIDE', 'ASSET_CLASS', 'ENTRY_HOUR', 'ENTRY_WEEKDAY', 'EXIT_WEEKDAY', 'HOLD_BUCKET', 'R_BUCKET')),
    currency       text    collate "C" not null,
    month          date    not null,
    account_id     uuid    not null,
    key            text    collate "C" not null,
    user_id        uuid    not null,
    n              bigint  not null,
    wins           bigint  not null,
    losses         bigint  not null,
    pnl_u          numeric not null,
    fees_u         numeric not null,
    won_u          numeric not null,
    lost_u         numeric not null,
    squares_u      numeric not null,
    largest_win_u  bigint,
    largest_loss_u bigint,
    n_r            bigint  not null,
    r              numeric not null,
    r_squares      numeric not null,
    n_hold         bigint  not null,
    hold_seconds   numeric not null,
    tally          bigint  not null default 0,
    seal           bigint  not null default 0,
    constraint analytics_dimensions_pkey primary key (tenant_id, dimension, currency, month, account_id, key),
    constraint analytics_dimensions_account_id_fkey foreign key (tenant_id, account_id) references accounts (tenant_id, id) on delete cascade
);

-- The workspaces of which analytics_dimensions has every row, but for the months of dirty days: written together with all of them.
create table analytics_dimensioned (
    tenant_id uuid        not null constraint analytics_dimensioned_tenant_id_fkey references tenants,
    filled_at timestamptz not null default now(),
    constraint analytics_dimensioned_pkey primary key (tenant_id)
);

-- Whether a row is still what its trades say is told by two numbers, without adding anything up: what its trades and lots hash to, and
-- what the row as it was written hashes to.
alter table analytics_cache add column tally bigint not null default 0, add column seal bigint not null default 0;

comment on column analytics_cache.tally is 'Sum of the hashes of its trades and lots, as analytics_days has it.';
comment on column analytics_cache.seal is 'Hash of all its other columns: of a row that somebody changed it is another.';
comment on column analytics_dimensions.tally is 'Sum of the hashes of its trades, as analytics_keyed has it.';
comment on column analytics_dimensions.seal is 'Hash of all its other columns: of a row that somebody changed it is another.';
comment on column analytics_dimensions.key is 'A text, an id of a strategy or tag (names may change), or a number; empty for trades that lack the dimension.';

-- A period of an account is found by itself, in whichever currency.
create index analytics_cache_account_id_idx on analytics_cache (tenant_id, account_id, period, period_start);
create index analytics_dimensions_account_id_idx on analytics_dimensions (tenant_id, account_id, month);

grant select on analytics_dimensions, analytics_dimensioned to journal_api;
grant select, insert, update, delete on analytics_dimensions, analytics_dimensioned to journal_batch;

do $$
declare
    cache_table text;
begin
    foreach cache_table in array array['analytics_dimensions', 'analytics_dimensioned'] loop
        execute format($policy$alter table %I enable row level security$policy$, cache_table);
        execute format($policy$alter table %I force row level security$policy$, cache_table);
        execute format($policy$create policy "Rows belong to their workspace" on %I to journal_api, journal_batch
            using (tenant_id = ${tenant}) with check (tenant_id = ${tenant})$policy$, cache_table);
        execute format($policy$create policy "Migrations see every row" on %I to journal_owner using (true) with check (true)$policy$, cache_table);
    end loop;
end
$$;

-- Closed trades with all that a kept row is made of, as one number each: 31 bits of a hash, so that a product of two is a bigint. What is a
-- win depends on the tolerance, so it is part of it.
create view analytics_trades with (security_invoker = true) as
select t.tenant_id, t.id, t.user_id, t.account_id, t.currency, t.day, t.symbol, t.strategy_id, t.side, t.asset_class, t.entry_key,
       t.entry_timing, t.exit_key, t.pnl_u, t.fees_u, t.r_multiple, t.hold_seconds, w.time_zone,
       t.pnl_u > w.breakeven_tolerance_u as won, t.pnl_u < -w.breakeven_tolerance_u as lost,
       hash_record_extended(row(t.user_id, t.asset_class, t.pnl_u, t.fees_u, t.r_multiple, t.hold_seconds), w.breakeven_tolerance_u) >> 33 as hash
  from trades t
  join tenants w on w.id = t.tenant_id
 where t.deleted_at is null and t.status = 'CLOSED';

create view analytics_lots with (security_invoker = true) as
select l.tenant_id, l.user_id, l.account_id, l.currency, l.day, l.pnl_u, l.fees_u,
       hash_record_extended(row(l.user_id, l.pnl_u, l.fees_u), 0) >> 33 as hash
  from closed_lots l;

-- As before, and the tally.
create or replace view analytics_days with (security_invoker = true) as
select tenant_id, user_id, account_id, currency, day, coalesce(max(n), 0) as n, coalesce(max(wins), 0) as wins,
       coalesce(max(losses), 0) as losses, coalesce(max(crypto), 0) as crypto, coalesce(max(pnl_u), 0) as pnl_u,
       coalesce(max(fees_u), 0) as fees_u, coalesce(max(won_u), 0) as won_u, coalesce(max(lost_u), 0) as lost_u,
       coalesce(max(squares_u), 0) as squares_u, max(largest_win_u) as largest_win_u, max(largest_loss_u) as largest_loss_u,
       coalesce(max(n_r), 0) as n_r, coalesce(max(r), 0) as r, coalesce(max(r_squares), 0) as r_squares,
       coalesce(max(n_hold), 0) as n_hold, coalesce(max(hold_seconds), 0) as hold_seconds, coalesce(max(lots), 0) as lots,
       coalesce(max(realized_u), 0) as realized_u, coalesce(max(realized_fees_u), 0) as realized_fees_u, sum(tally)::bigint as tally
  from (select t.tenant_id, t.user_id, t.account_id, t.currency, t.day,
               count(*) as n,
               count(*) filter (where t.won) as wins,
               count(*) filter (where t.lost) as losses,
               count(*) filter (where t.asset_class = 'CRYPTO') as crypto,
               sum(t.pnl_u) as pnl_u,
               sum(t.fees_u) as fees_u,
               sum(t.pnl_u) filter (where t.won) as won_u,
               sum(t.pnl_u) filter (where t.lost) as lost_u,
               sum(t.pnl_u::numeric * t.pnl_u) as squares_u,
               max(t.pnl_u) filter (where t.won) as largest_win_u,
               min(t.pnl_u) filter (where t.lost) as largest_loss_u,
               count(t.r_multiple) as n_r,
               sum(t.r_multiple) as r,
               sum(t.r_multiple * t.r_multiple) as r_squares,
               count(t.hold_seconds) as n_hold,
               sum(t.hold_seconds) as hold_seconds,
               null::bigint as lots, null::numeric as realized_u, null::numeric as realized_fees_u, sum(t.hash) as tally
          from analytics_trades t
         group by t.tenant_id, t.user_id, t.account_id, t.currency, t.day
        union all
        select l.tenant_id, l.user_id, l.account_id, l.currency, l.day,
               null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
               count(*), sum(l.pnl_u), sum(l.fees_u), sum(l.hash)
          from analytics_lots l
         group by l.tenant_id, l.user_id, l.account_id, l.currency, l.day) d
 group by tenant_id, user_id, account_id, currency, day;

-- The keys that a closed trade has, but for its tags. What a breakdown reads from trades alone comes to the same keys.
create view analytics_keyed with (security_invoker = true) as
select t.tenant_id, t.id, t.user_id, t.account_id, t.currency, t.day, t.pnl_u, t.fees_u, t.r_multiple, t.hold_seconds, t.won, t.lost, t.hash,
       t.symbol, coalesce(t.strategy_id::text, '') collate "C" as strategy, t.side, t.asset_class,
       coalesce((case t.entry_timing when 'EXACT'
           then extract(hour from nullif(t.entry_key, '-infinity') at time zone t.time_zone) end)::int::text, '') collate "C" as entry_hour,
       coalesce(extract(isodow from nullif(t.entry_key, '-infinity') at time zone t.time_zone)::int::text, '') collate "C" as entry_weekday,
       coalesce(extract(isodow from t.exit_key at time zone t.time_zone)::int::text, '') collate "C" as exit_weekday,
       coalesce(width_bucket(t.hold_seconds,
           array[60, 300, 900, 3600, 14400, 86400, 604800, 2592000]::numeric[])::text, '') collate "C" as hold_bucket,
       width_bucket(t.r_multiple, array[-2, -1, 0, 1, 2, 3]::numeric[])::text collate "C" as r_bucket
  from analytics_trades t;

-- Every closed trade once under each key that it has: what analytics_dimensions is added up from, by the batch and by a reader for
-- months that have changed.
create view analytics_keys with (security_invoker = true) as
select t.tenant_id, t.user_id, t.account_id, t.currency, t.day, k.dimension, k.key, t.pnl_u, t.fees_u, t.r_multiple, t.hold_seconds, t.won, t.lost, t.hash
  from analytics_keyed t
 cross join lateral (
       select 'SYMBOL' collate "C" as dimension, t.symbol collate "C" as key
        union all
       select 'STRATEGY', t.strategy
        union all
       select 'TAG', g.tag_id::text from trade_tags g where g.tenant_id = t.tenant_id and g.trade_id = t.id
        union all
       select 'SIDE', t.side
        union all
       select 'ASSET_CLASS', t.asset_class
        union all
       select 'ENTRY_HOUR', t.entry_hour
        union all
       select 'ENTRY_WEEKDAY', t.entry_weekday
        union all
       select 'EXIT_WEEKDAY', t.exit_weekday
        union all
       select 'HOLD_BUCKET', t.hold_bucket
        union all
       select 'R_BUCKET', t.r_bucket where t.r_bucket is not null) k;

grant select on analytics_trades, analytics_lots, analytics_keyed, analytics_keys to journal_api, journal_batch;

-- The days of trades that got or lost a tag. The trade is locked: who changes it meanwhile would log another day of it, which the batch
-- could add up before these tags are committed. A trade that goes takes its tags along; its own trigger logs its day.
create function log_dirty_tags() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if tg_op <> 'DELETE' then
        if exists (select from after_rows) then
            insert into analytics_dirty (tenant_id, account_id, user_id, day)
            select distinct t.tenant_id, t.account_id, t.user_id, t.day
              from (select t.* from after_rows n join trades t on t.tenant_id = n.tenant_id and t.id = n.trade_id for share of t) t
             where t.status = 'CLOSED' and t.deleted_at is null;
        end if;
    end if;
    if tg_op <> 'INSERT' then
        if exists (select from before_rows) then
            insert into analytics_dirty (tenant_id, account_id, user_id, day)
            select distinct t.tenant_id, t.account_id, t.user_id, t.day
              from (select t.* from before_rows o join trades t on t.tenant_id = o.tenant_id and t.id = o.trade_id for share of t) t
             where t.status = 'CLOSED' and t.deleted_at is null;
        end if;
    end if;
    return null;
end
$$;

create trigger trade_tags_dirty_insert after insert on trade_tags referencing new table as after_rows
    for each statement execute function log_dirty_tags();
create trigger trade_tags_dirty_update after update on trade_tags referencing old table as before_rows new table as after_rows
    for each statement execute function log_dirty_tags();
create trigger trade_tags_dirty_delete after delete on trade_tags referencing old table as before_rows
    for each statement execute function log_dirty_tags();

-- Hours and weekdays depend on the zone as wins do on the tolerance: every day with a closed trade is computed anew.
drop trigger tenants_dirty_tolerance on tenants;
create trigger tenants_dirty_settings after update of breakeven_tolerance, time_zone on tenants
    for each row when (old.breakeven_tolerance is distinct from new.breakeven_tolerance or old.time_zone is distinct from new.time_zone)
    execute function log_dirty_workspace();

-- Rows that are there have no tally yet: all days are computed anew, once.
insert into analytics_dirty (tenant_id, account_id, user_id, day)
select distinct tenant_id, account_id, user_id, period_start from analytics_cache where period = 'DAY';
