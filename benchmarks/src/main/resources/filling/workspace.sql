-- One workspace that is there already, with the accounts it has.
insert into filling.places (rank, slot, slots, tenant_id, user_id, account_id, currency, zone, strategies, tags)
select 1, row_number() over (order by a.id) - 1, count(*) over (), w.id, a.user_id, a.id, a.currency, w.time_zone, '{}', '{}'
  from tenants w join accounts a on a.tenant_id = w.id
 where w.id = '${workspace}'::uuid;
