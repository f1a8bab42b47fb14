-- What workspaces use by month, and what the platform has come to: counted by materialized views, which know no row-level security.
-- So nobody is granted one. Before each stands a guarded view: of usage it shows the bound workspace its own, of the platform
-- something to the batch alone and only while no workspace is bound. Reading one of them is cheap whatever the tables have grown to.
create index trades_created_at_idx on trades (tenant_id, created_at);

-- Deleted trades were created all the same. What an undone import has taken away was not, from the next refresh on.
create materialized view workspace_usage_mv as
select t.id as tenant_id, u.month, t.time_zone, sum(u.trades)::bigint as trades, sum(u.imports)::bigint as imports,
       sum(u.import_bytes)::bigint as import_bytes
  from tenants t
  join (select x.tenant_id, date_trunc('month', x.created_at at time zone w.time_zone)::date as month,
               count(*) as trades, 0 as imports, 0 as import_bytes
          from trades x join tenants w on w.id = x.tenant_id group by 1, 2
        union all
        select x.tenant_id, date_trunc('month', x.created_at at time zone w.time_zone)::date, 0, count(*), sum(x.size_bytes)
          from imports x join tenants w on w.id = x.tenant_id where not x.dry_run group by 1, 2) u on u.tenant_id = t.id
 group by 1, 2, 3;

comment on column workspace_usage_mv.month is 'First day of the month in time_zone, the workspace''s zone when it was counted.';

-- Months of people and workspaces are of UTC, those of trades and activity of each workspace's zone.
create materialized view platform_months_mv as
select p.month, sum(p.sign_ups)::bigint as sign_ups, sum(p.workspaces)::bigint as workspaces,
       sum(p.active_workspaces)::bigint as active_workspaces, sum(p.trades)::bigint as trades
  from (select date_trunc('month', created_at at time zone 'UTC')::date as month, count(*) as sign_ups,
               0 as workspaces, 0 as active_workspaces, 0 as trades
          from users group by 1
        union all
        select date_trunc('month', created_at at time zone 'UTC')::date, 0, count(*), 0, 0 from tenants group by 1
        union all
        select month, 0, 0, count(*), sum(trades) from workspace_usage_mv group by 1) p
 group by 1;

comment on column platform_months_mv.active_workspaces is 'In which somebody recorded a trade or imported a file that month.';

create materialized view platform_imports_mv as
select date_trunc('month', created_at at time zone 'UTC')::date as month, format, status as outcome, count(*) as imports,
       sum(rows_read)::bigint as rows
  from imports where not dry_run group by 1, 2, 3;

-- When the others were counted: all are of one transaction, and of nothing earlier than this.
create materialized view usage_as_of_mv as select 1 as one, now() as as_of;

create unique index workspace_usage_mv_key on workspace_usage_mv (tenant_id, month);
create unique index platform_months_mv_key on platform_months_mv (month);
create unique index platform_imports_mv_key on platform_imports_mv (month, format, outcome);
create unique index usage_as_of_mv_key on usage_as_of_mv (one);

create view workspace_usage with (security_barrier) as
select tenant_id, month, time_zone, trades, imports, import_bytes from workspace_usage_mv where tenant_id = ${tenant};
create view workspace_usage_as_of with (security_barrier) as
select as_of from usage_as_of_mv where ${tenant} is not null;
create view platform_months with (security_barrier) as
select month, sign_ups, workspaces, active_workspaces, trades from platform_months_mv where ${tenant} is null;
create view platform_imports with (security_barrier) as
select month, format, outcome, imports, rows from platform_imports_mv where ${tenant} is null;
create view platform_as_of with (security_barrier) as
select as_of from usage_as_of_mv where ${tenant} is null;

-- The owner counts, as the policies let nobody else see every workspace; whoever is in one has no business counting all of them.
create function refresh_usage() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if ${tenant} is not null then
        raise insufficient_privilege using message = 'All workspaces are counted from outside of them.';
    end if;
    refresh materialized view concurrently public.usage_as_of_mv;
    refresh materialized view concurrently public.workspace_usage_mv;
    refresh materialized view concurrently public.platform_months_mv;
    refresh materialized view concurrently public.platform_imports_mv;
end
$$;

revoke all on function refresh_usage() from public;
grant execute on function refresh_usage() to journal_batch;
grant select on workspace_usage, workspace_usage_as_of to journal_api;
grant select on platform_months, platform_imports, platform_as_of to journal_batch;
