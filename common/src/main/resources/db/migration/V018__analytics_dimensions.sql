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
    constraint analytics_dimensions_pkey primary key (tenant_id, dimension, currency, month, account_id, key),
    constraint analytics_dimensions_account_id_fkey foreign key (tenant_id, account_id) references accounts (tenant_id, id) on delete cascade
);

-- The workspaces of which analytics_dimensions has every row, but for the months of dirty days: written together with all of them.
create table analytics_dimensioned (
    tenant_id uuid        not null constraint analytics_dimensioned_tenant_id_fkey references tenants,
    filled_at timestamptz not null default now(),
    constraint analytics_dimensioned_pkey primary key (tenant_id)
);

comment on column analytics_dimensions.key is 'A text, an id of a strategy or tag (names may change), or a number; empty for trades that lack the dimension.';

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

-- Every closed trade once under each key that it has: what analytics_dimensions is added up from, by the batch and by a reader for
-- months that have changed. What a breakdown reads from trades alone comes to the same keys.
create view analytics_keys with (security_invoker = true) as
select t.tenant_id, t.user_id, t.account_id, t.currency, t.day, k.dimension, k.key, t.pnl_u, t.fees_u, t.r_multiple, t.hold_seconds,
       t.pnl_u > w.breakeven_tolerance_u as won, t.pnl_u < -w.breakeven_tolerance_u as lost
  from trades t
  join tenants w on w.id = t.tenant_id
 cross join lateral (
       select 'SYMBOL' collate "C" as dimension, t.symbol collate "C" as key
        union all
       select 'STRATEGY', coalesce(t.strategy_id::text, '')
        union all
       select 'TAG', g.tag_id::text from trade_tags g where g.tenant_id = t.tenant_id and g.trade_id = t.id
        union all
       select 'SIDE', t.side
        union all
       select 'ASSET_CLASS', t.asset_class
        union all
       select 'ENTRY_HOUR', coalesce((case t.entry_timing when 'EXACT'
              then extract(hour from nullif(t.entry_key, '-infinity') at time zone w.time_zone) end)::int::text, '')
        union all
       select 'ENTRY_WEEKDAY', coalesce(extract(isodow from nullif(t.entry_key, '-infinity') at time zone w.time_zone)::int::text, '')
        union all
       select 'EXIT_WEEKDAY', coalesce(extract(isodow from t.exit_key at time zone w.time_zone)::int::text, '')
        union all
       select 'HOLD_BUCKET', coalesce(width_bucket(t.hold_seconds,
              array[60, 300, 900, 3600, 14400, 86400, 604800, 2592000]::numeric[])::text, '')
        union all
       select 'R_BUCKET', width_bucket(t.r_multiple, array[-2, -1, 0, 1, 2, 3]::numeric[])::text where t.r_multiple is not null) k
 where t.deleted_at is null and t.status = 'CLOSED';

grant select on analytics_keys to journal_api, journal_batch;

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
