-- As many workspaces as asked for, with 1 to 3 people and 1 or 2 accounts each: the largest have most. Nobody of them can sign in.
create temporary table new_people on commit drop as
select rank, uuidv7() as tenant_id, person, uuidv7() as user_id,
       case when rank <= ${workspaces} / 20 then 2 else 1 end as accounts,
       (array['Asia/Kolkata', 'America/New_York', 'Europe/London'])[1 + rank % 3] as zone,
       (array['INR', 'USD', 'GBP'])[1 + rank % 3] as currency
  from generate_series(1, ${workspaces}) rank, generate_series(1, case when rank <= ${workspaces} / 50 then 3 else 1 end) person;

update new_people p set tenant_id = first.tenant_id
  from new_people first where first.rank = p.rank and first.person = 1 and p.person > 1;

insert into users (id, email, email_key, name, created_at, updated_at)
select user_id, email, email, 'Trader ' || rank || '.' || person, now(), now()
  from (select *, 'trader-' || user_id || '@example.com' as email from new_people) p;

insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
select tenant_id, 'Workspace ' || rank, currency, zone, 'ENTERPRISE', now(), now() from new_people where person = 1;

insert into memberships (tenant_id, user_id, role, created_at, last_used_at)
select tenant_id, user_id, case person when 1 then 'OWNER' else 'MEMBER' end, now(), now() from new_people;

insert into accounts (tenant_id, id, user_id, name, currency, time_zone, lot_method, starting_balance, created_at, updated_at)
select tenant_id, uuidv7(), user_id, 'Account ' || number, case number when 1 then currency else 'EUR' end, zone, 'FIFO', 1000000, now(), now()
  from new_people, generate_series(1, accounts) number;

insert into filling.places (rank, slot, slots, tenant_id, user_id, account_id, currency, zone, strategies, tags)
select p.rank, row_number() over (partition by p.rank order by p.person, a.name) - 1, count(*) over (partition by p.rank),
       p.tenant_id, p.user_id, a.id, a.currency, p.zone, '{}', '{}'
  from new_people p join accounts a on a.tenant_id = p.tenant_id and a.user_id = p.user_id;
