-- A report of profit and loss is often of one market only, and not all of them divide what they state: shares and options of one
-- period are two statements, each to be compared with what was computed for its own market.
alter table stated_charges add column market text not null default 'ALL';
alter table stated_charges add column extent text not null default 'NOTES';

comment on column stated_charges.market is 'Of which market the charges are; ALL of the whole account.';
comment on column stated_charges.extent is 'NOTES: what stands on contract notes; UNDIVIDED: of that only brokerage and the sum; WITH_DEPOSITORY: all, what the depository takes included.';

alter table stated_charges drop constraint stated_charges_pkey;
alter table stated_charges add constraint stated_charges_pkey primary key (tenant_id, account_id, first_day, last_day, market, import_id);
alter table stated_charges
    add constraint stated_charges_market_check check (market in ('ALL', 'CASH', 'DERIVATIVES', 'COMMODITY', 'CURRENCY')),
    add constraint stated_charges_extent_check check (extent in ('NOTES', 'UNDIVIDED', 'WITH_DEPOSITORY'));
