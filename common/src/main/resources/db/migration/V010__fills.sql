-- What files tell of a fill beyond side, quantity, price and time: why it came about, how well its instant is known. Rows of imports also
-- carry what their fees are made of, and what people wrote.
alter table executions
    add column event          text    collate "C" not null default 'TRADE' constraint executions_event_check
                              check (event in ('TRADE', 'EXPIRY', 'ASSIGNMENT', 'EXERCISE', 'SPLIT')),
    add column timing         text    collate "C" not null default 'EXACT' constraint executions_timing_check
                              check (timing in ('EXACT', 'DATE_ONLY', 'UNKNOWN'));

comment on column executions.event is 'A split has no price: it changes how many units are held, not what they cost.';
comment on column executions.timing is 'DATE_ONLY: midnight of its day in the account''s zone. UNKNOWN: of the opening, where the file told only the close.';

alter table trades add column entry_timing text collate "C" not null default 'EXACT' constraint trades_entry_timing_check
    check (entry_timing in ('EXACT', 'DATE_ONLY', 'UNKNOWN'));

comment on column trades.entry_timing is 'Of its first fill; only an exact one has an hour.';

alter table import_rows
    drop constraint import_rows_kind_check,
    add constraint import_rows_kind_check check (kind in ('FILL', 'FILL_PAIR', 'NUMBERED_FILL', 'ROUND_TRIP')),
    add column rows            integer        not null default 1,
    add column effect          text           collate "C",
    add column event           text           collate "C" not null default 'TRADE',
    add column timing          text           collate "C" not null default 'EXACT',
    add column exit_quantity   numeric(20, 8),
    add column charges_stated  boolean        not null default false,
    add column brokerage       numeric(20, 8) not null default 0,
    add column exchange_charge numeric(20, 8) not null default 0,
    add column tax             numeric(20, 8) not null default 0,
    add column stamp           numeric(20, 8) not null default 0,
    add column other_charge    numeric(20, 8) not null default 0,
    add column mistakes        text[],
    add column rules_followed  text[],
    add column rules_broken    text[];

-- What an interrupted import has staged goes on with its fees.
update import_rows set other_charge = fees, charges_stated = fees <> 0 or kind = 'ROUND_TRIP';
alter table import_rows drop column fees;

comment on column import_rows.rows is 'How many rows of the file it stands for: an order''s charges may stand in rows of their own.';
comment on column import_rows.exit_quantity is 'Of the second fill of a pair; of a round trip it is the quantity.';
