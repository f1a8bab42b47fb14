-- What trading cost: who said so for each fill, and what brokers state for whole days and periods. Rates are no table: they are
-- files of the release (resources/charges), the same for everybody.
alter table executions add column charges_stated boolean not null default false;
alter table executions add column depository_charge numeric(20, 8) not null default 0;

comment on column executions.charges_stated is 'The charges are as a file or a person said, even where that is nothing: they are never computed.';
comment on column executions.charges_computed is 'The charges are from our table of rates.';
comment on column executions.depository_charge is 'The part of other_charge that we computed for a delivered sale, also where the rest was stated.';

-- Trades given whole by a file said what they cost, and so did whoever typed fees for one; of the others nobody did.
update executions set charges_stated = true
 where fees <> 0 or book_id is not null and import_id is not null
    or book_id in (select book_id from executions where fees <> 0 and book_id is not null);

-- The profile was free text until now.
update accounts set charges_profile = case when lower(trim(charges_profile)) in ('zerodha', 'dhan', 'angel-one', 'upstox', 'kotak-neo', 'paytm-money', 'groww')
    then lower(trim(charges_profile)) end
 where charges_profile is not null;

-- What a broker states for a day (a contract note) or a period (a report of profit and loss), by the import that brought it. Of
-- several for the same days the newest import counts; when it is undone, the one before does again.
create table stated_charges (
    tenant_id       uuid           not null,
    account_id      uuid           not null,
    first_day       date           not null,
    last_day        date           not null,
    import_id       uuid           not null,
    brokerage       numeric(20, 8) not null,
    exchange_charge numeric(20, 8) not null,
    tax             numeric(20, 8) not null,
    stamp           numeric(20, 8) not null,
    other_charge    numeric(20, 8) not null,
    constraint stated_charges_pkey primary key (tenant_id, account_id, first_day, last_day, import_id),
    constraint stated_charges_days_check check (last_day >= first_day),
    constraint stated_charges_account_id_fkey foreign key (tenant_id, account_id) references accounts on delete cascade,
    constraint stated_charges_import_id_fkey foreign key (tenant_id, import_id) references imports on delete cascade
);

create index stated_charges_import_id_idx on stated_charges (tenant_id, import_id);
-- The fills of a day: charges are rounded over all of them. Partial, so that no question by account and fill key can take it: before
-- statistics are made it would look as good as the right index, and is a scan of the account for each row.
create index executions_charged_day_idx on executions (tenant_id, account_id, executed_at) where currency = 'INR';

grant select on stated_charges to journal_api;
grant select, insert, update, delete on stated_charges to journal_batch;

alter table stated_charges enable row level security;
alter table stated_charges force row level security;

create policy "Stated charges belong to their workspace" on stated_charges to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every stated charge" on stated_charges to journal_owner using (true) with check (true);
