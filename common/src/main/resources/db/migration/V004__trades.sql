-- The journal: accounts, fills, and what is derived from them (trades, their fills, closed lots); tags and strategies.
-- numeric is the truth; the generated …_u columns are the same amount × 10^8 as bigint: cheap to sum, leakproof to compare.

-- A trading account of one person at one broker. Positions never cross accounts.
create table accounts (
    tenant_id        uuid           not null constraint accounts_tenant_id_fkey references tenants,
    id               uuid           not null,
    user_id          uuid           not null constraint accounts_user_id_fkey references users,
    name             text           not null,
    name_key         text           collate "C" generated always as (lower(name)) stored,
    broker           text,
    currency         text           collate "C" not null,
    time_zone        text           not null,
    lot_method       text           collate "C" not null constraint accounts_lot_method_check check (lot_method in ('FIFO', 'LIFO', 'AVERAGE', 'INDIAN_EQUITY')),
    starting_balance numeric(20, 8),
    charges_profile  text           collate "C",
    created_at       timestamptz    not null,
    updated_at       timestamptz    not null,
    version          integer        not null default 1,
    constraint accounts_pkey primary key (tenant_id, id),
    constraint accounts_user_id_name_key unique (tenant_id, user_id, name_key)
);

-- Money put into an account (positive) or taken out (negative), on a day of the workspace's zone.
create table cash_flows (
    tenant_id  uuid           not null,
    id         uuid           not null,
    account_id uuid           not null,
    user_id    uuid           not null constraint cash_flows_user_id_fkey references users,
    day        date           not null,
    amount     numeric(20, 8) not null,
    note       text,
    created_at timestamptz    not null,
    constraint cash_flows_pkey primary key (tenant_id, id),
    constraint cash_flows_account_id_fkey foreign key (tenant_id, account_id) references accounts on delete cascade
);

create index cash_flows_account_id_idx on cash_flows (tenant_id, account_id, day, id);

create table strategies (
    tenant_id   uuid        not null constraint strategies_tenant_id_fkey references tenants,
    id          uuid        not null,
    user_id     uuid        not null constraint strategies_user_id_fkey references users,
    name        text        not null,
    name_key    text        collate "C" generated always as (lower(name)) stored,
    description text,
    rules       jsonb       not null default '[]',
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     integer     not null default 1,
    constraint strategies_pkey primary key (tenant_id, id),
    constraint strategies_name_key unique (tenant_id, name_key)
);

create table tags (
    tenant_id  uuid        not null constraint tags_tenant_id_fkey references tenants,
    id         uuid        not null,
    name       text        not null,
    name_key   text        collate "C" generated always as (lower(name)) stored,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    integer     not null default 1,
    constraint tags_pkey primary key (tenant_id, id),
    constraint tags_name_key unique (tenant_id, name_key)
);

-- A fill: a fact from a file or a person. Fills without a book of their own share the book of (account, instrument).
create table executions (
    tenant_id       uuid           not null,
    id              uuid           not null,
    account_id      uuid           not null,
    user_id         uuid           not null constraint executions_user_id_fkey references users,
    book_id         uuid,
    instrument      text           collate "C" not null,
    symbol          text           collate "C" not null,
    isin            text           collate "C",
    exchange        text           collate "C",
    asset_class     text           collate "C" not null constraint executions_asset_class_check
                    check (asset_class in ('STOCK', 'OPTION', 'FUTURE', 'FOREX', 'CRYPTO', 'COMMODITY')),
    underlying      text           collate "C",
    expiry          date,
    strike          numeric(20, 8),
    option_right    text           collate "C" constraint executions_option_right_check check (option_right in ('CALL', 'PUT')),
    multiplier      numeric(20, 8) not null default 1 constraint executions_multiplier_check check (multiplier > 0),
    currency        text           collate "C" not null,
    fx_rate         numeric(20, 8),
    side            text           collate "C" not null constraint executions_side_check check (side in ('BUY', 'SELL')),
    quantity        numeric(20, 8) not null constraint executions_quantity_check check (quantity > 0),
    price           numeric(20, 8) not null,
    executed_at     timestamptz    not null,
    sequence        bigint         not null default 0,
    effect          text           collate "C" constraint executions_effect_check check (effect in ('OPEN', 'CLOSE')),
    brokerage       numeric(20, 8) not null default 0,
    exchange_charge numeric(20, 8) not null default 0,
    tax             numeric(20, 8) not null default 0,
    stamp           numeric(20, 8) not null default 0,
    other_charge    numeric(20, 8) not null default 0,
    fees            numeric(20, 8) generated always as (brokerage + exchange_charge + tax + stamp + other_charge) stored,
    charges_computed boolean       not null default false,
    synthetic       boolean        not null,
    broker_fill_id  text           collate "C",
    order_id        text           collate "C",
    import_id       uuid,
    fill_key        text           collate "C",
    edited_at       timestamptz,
    created_at      timestamptz    not null,
    constraint executions_pkey primary key (tenant_id, id),
    constraint executions_fill_key_key unique (tenant_id, account_id, fill_key),
    constraint executions_account_id_fkey foreign key (tenant_id, account_id) references accounts deferrable initially deferred
);

comment on column executions.book_id is 'Null: the book of (account, instrument). Else a book of its own: a round trip, matched with nothing else.';
comment on column executions.sequence is 'Order within one instant: the direction of the file.';
comment on column executions.effect is 'What the file says it does to the position, where it says so.';
comment on column executions.synthetic is 'Made from a round trip (typed or imported as one), not reported by a broker.';
comment on column executions.fill_key is 'What the same fill is known by when its file comes again.';

create index executions_book_idx on executions (tenant_id, account_id, instrument, executed_at, sequence) where book_id is null;
create index executions_own_book_idx on executions (tenant_id, book_id) where book_id is not null;
create index executions_import_id_idx on executions (tenant_id, import_id) where import_id is not null;

-- A round trip: opens when a position leaves zero, closes when it is back. Derived from fills by `positions` alone; the rest
-- (stop, target, notes, rating, strategy, tags, deletion) is what people write on it.
create table trades (
    tenant_id           uuid           not null,
    id                  uuid           not null,
    account_id          uuid           not null,
    user_id             uuid           not null constraint trades_user_id_fkey references users,
    book_id             uuid,
    anchor_execution_id uuid           not null,
    anchor_part         text           collate "C" not null constraint trades_anchor_part_check check (anchor_part in ('WHOLE', 'INTRADAY', 'DELIVERY', 'FLIP')),
    instrument          text           collate "C" not null,
    symbol              text           collate "C" not null,
    isin                text           collate "C",
    exchange            text           collate "C",
    asset_class         text           collate "C" not null,
    underlying          text           collate "C",
    expiry              date,
    strike              numeric(20, 8),
    option_right        text           collate "C",
    multiplier          numeric(20, 8) not null,
    currency            text           collate "C" not null,
    fx_rate             numeric(20, 8),
    side                text           collate "C" not null constraint trades_side_check check (side in ('BUY', 'SELL')),
    status              text           collate "C" not null constraint trades_status_check check (status in ('OPEN', 'CLOSED', 'NEEDS_REVIEW')),
    entry_timestamp     timestamptz,
    exit_timestamp      timestamptz,
    day                 date,
    quantity            numeric(20, 8) not null,
    entry_price         numeric(24, 12),
    exit_price          numeric(24, 12),
    opened_value        numeric(20, 8) not null,
    fees                numeric(20, 8) not null,
    closed_quantity     numeric(20, 8) not null,
    entry_value         numeric(20, 8) not null,
    exit_value          numeric(20, 8) not null,
    realized_fees       numeric(20, 8) not null,
    hold_seconds        numeric(20, 6),
    import_id           uuid,
    stop_loss           numeric(20, 8),
    target              numeric(20, 8),
    initial_risk        numeric(20, 8),
    strategy_id         uuid,
    rating              smallint       constraint trades_rating_check check (rating between 1 and 5),
    notes               text,
    created_at          timestamptz    not null,
    updated_at          timestamptz    not null,
    deleted_at          timestamptz,
    version             integer        not null default 1,
    gross_pnl           numeric        generated always as (case when closed_quantity > 0 and status <> 'NEEDS_REVIEW'
                            then case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end end) stored,
    pnl                 numeric        generated always as (case when closed_quantity > 0 and status <> 'NEEDS_REVIEW'
                            then case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end - realized_fees end) stored,
    r_multiple          numeric        generated always as (case when status = 'CLOSED'
                            then (case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end - realized_fees)
                                / nullif(initial_risk, 0) end) stored,
    pnl_u               bigint         generated always as (case when closed_quantity > 0 and status <> 'NEEDS_REVIEW'
                            then ((case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end - realized_fees) * 100000000)::bigint end) stored,
    fees_u              bigint         generated always as ((realized_fees * 100000000)::bigint) stored,
    entry_value_u       bigint         generated always as ((entry_value * 100000000)::bigint) stored,
    exit_key            timestamptz    generated always as (coalesce(exit_timestamp, 'infinity'::timestamptz)) stored,
    entry_key           timestamptz    generated always as (coalesce(entry_timestamp, '-infinity'::timestamptz)) stored,
    pnl_key             bigint         generated always as (coalesce(case when closed_quantity > 0 and status <> 'NEEDS_REVIEW'
                            then ((case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end - realized_fees) * 100000000)::bigint end,
                            -9223372036854775808)) stored,
    constraint trades_pkey primary key (tenant_id, id),
    constraint trades_anchor_key unique (tenant_id, anchor_execution_id, anchor_part) deferrable initially deferred,
    constraint trades_account_id_fkey foreign key (tenant_id, account_id) references accounts deferrable initially deferred,
    constraint trades_strategy_id_fkey foreign key (tenant_id, strategy_id) references strategies deferrable initially deferred
);

comment on column trades.day is 'Local date of exit_timestamp in the workspace''s zone; null while open.';
comment on column trades.quantity is 'Total opened; of a trade in review the orphan quantity.';
comment on column trades.entry_price is 'Quantity-weighted mean price of the opening fills, from their prices (a value of 8 places is too coarse for tiny prices), half-even; null for an orphan.';
comment on column trades.exit_price is 'The same of the closing fills; null while nothing is closed.';
comment on column trades.opened_value is 'Value of all opening fills, multiplier included; entry_value is the part that has been closed.';
comment on column trades.fees is 'Fees of all its fills; realized_fees is the share of what has been closed.';
comment on column trades.initial_risk is 'Money at risk, fixed when the stop was first set.';
comment on column trades.exit_key is 'Sort key that is never null: open trades sort as the newest.';

create index trades_exit_key_idx on trades (tenant_id, exit_key, id) where deleted_at is null;
create index trades_entry_key_idx on trades (tenant_id, entry_key, id) where deleted_at is null;
create index trades_pnl_key_idx on trades (tenant_id, pnl_key, id) where deleted_at is null;
create index trades_symbol_idx on trades (tenant_id, symbol, id) where deleted_at is null;
create index trades_day_idx on trades (tenant_id, user_id, day)
    include (account_id, currency, status, pnl_u, fees_u) where deleted_at is null;
-- Closed trades as figures read them: in order of closing, with every column that a figure or a filter on columns asks for.
create index trades_closed_idx on trades (tenant_id, currency, exit_key, entry_key, id)
    include (day, account_id, user_id, symbol, side, asset_class, strategy_id, pnl_u, fees_u, r_multiple, hold_seconds)
    where deleted_at is null and status = 'CLOSED';
create index trades_unclosed_idx on trades (tenant_id, currency, status) where deleted_at is null and status <> 'CLOSED';
create index trades_book_idx on trades (tenant_id, account_id, instrument) where book_id is null;
create index trades_own_book_idx on trades (tenant_id, book_id) where book_id is not null;

-- Which fills a trade is made of, in time order: a flip belongs to two trades, an Indian same-day fill may split.
create table trade_executions (
    tenant_id    uuid           not null,
    trade_id     uuid           not null,
    ordinal      integer        not null,
    execution_id uuid           not null,
    role         text           collate "C" not null constraint trade_executions_role_check check (role in ('OPEN', 'CLOSE')),
    user_id      uuid           not null,
    quantity     numeric(20, 8) not null,
    fees         numeric(20, 8) not null,
    constraint trade_executions_pkey primary key (tenant_id, trade_id, ordinal),
    constraint trade_executions_trade_id_fkey foreign key (tenant_id, trade_id) references trades on delete cascade deferrable initially deferred,
    constraint trade_executions_execution_id_fkey foreign key (tenant_id, execution_id) references executions deferrable initially deferred
);

create index trade_executions_execution_id_idx on trade_executions (tenant_id, execution_id);

-- One closing fill matched to one opening fill: what daily P&L and tax reports read. Deleted trades have none.
create table closed_lots (
    tenant_id            uuid           not null,
    trade_id             uuid           not null,
    ordinal              integer        not null,
    account_id           uuid           not null,
    user_id              uuid           not null,
    opening_execution_id uuid           not null,
    closing_execution_id uuid           not null,
    side                 text           collate "C" not null,
    currency             text           collate "C" not null,
    fx_rate              numeric(20, 8),
    quantity             numeric(20, 8) not null,
    entry_value          numeric(20, 8) not null,
    exit_value           numeric(20, 8) not null,
    fees                 numeric(20, 8) not null,
    opened_at            timestamptz    not null,
    closed_at            timestamptz    not null,
    day                  date           not null,
    gross_pnl            numeric        generated always as (case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end) stored,
    pnl                  numeric        generated always as (case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end - fees) stored,
    pnl_u                bigint         generated always as (((case side when 'BUY' then exit_value - entry_value else entry_value - exit_value end - fees) * 100000000)::bigint) stored,
    fees_u               bigint         generated always as ((fees * 100000000)::bigint) stored,
    constraint closed_lots_pkey primary key (tenant_id, trade_id, ordinal),
    constraint closed_lots_trade_id_fkey foreign key (tenant_id, trade_id) references trades on delete cascade deferrable initially deferred
);

comment on column closed_lots.side is 'Side of its trade: BUY was long, SELL was short.';
comment on column closed_lots.day is 'Local date of closed_at in the workspace''s zone.';

create index closed_lots_day_idx on closed_lots (tenant_id, user_id, day) include (account_id, currency, pnl_u, fees_u);

create table trade_tags (
    tenant_id uuid not null default ${tenant_default},
    trade_id  uuid not null,
    tag_id    uuid not null,
    constraint trade_tags_pkey primary key (tenant_id, trade_id, tag_id),
    constraint trade_tags_trade_id_fkey foreign key (tenant_id, trade_id) references trades on delete cascade deferrable initially deferred,
    constraint trade_tags_tag_id_fkey foreign key (tenant_id, tag_id) references tags on delete cascade deferrable initially deferred
);

create index trade_tags_tag_id_idx on trade_tags (tenant_id, tag_id);

-- What a trader wrote about a day.
create table journal_days (
    tenant_id  uuid        not null constraint journal_days_tenant_id_fkey references tenants,
    user_id    uuid        not null constraint journal_days_user_id_fkey references users,
    day        date        not null,
    notes      text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    integer     not null default 1,
    constraint journal_days_pkey primary key (tenant_id, user_id, day)
);

grant select, insert, update, delete on accounts, cash_flows, strategies, tags, executions, trades, trade_executions, closed_lots, trade_tags, journal_days
    to journal_api, journal_batch;

-- Row-level security: every table of the workspace alike, then who may change which rows.
do $$
declare
    journal_table text;
begin
    foreach journal_table in array array['accounts', 'cash_flows', 'strategies', 'tags', 'executions', 'trades',
                                         'trade_executions', 'closed_lots', 'trade_tags', 'journal_days'] loop
        execute format($policy$alter table %I enable row level security$policy$, journal_table);
        execute format($policy$alter table %I force row level security$policy$, journal_table);
        execute format($policy$create policy "Rows belong to their workspace" on %I to journal_api, journal_batch
            using (tenant_id = ${tenant}) with check (tenant_id = ${tenant})$policy$, journal_table);
        execute format($policy$create policy "Migrations see every row" on %I to journal_owner using (true) with check (true)$policy$, journal_table);
    end loop;

    foreach journal_table in array array['accounts', 'cash_flows', 'strategies', 'executions', 'trades', 'trade_executions', 'closed_lots', 'journal_days'] loop
        execute format($policy$create policy "A member adds only his own rows" on %I as restrictive for insert to journal_api
            with check (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}))$policy$, journal_table);
        execute format($policy$create policy "A member changes only his own rows" on %I as restrictive for update to journal_api
            using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}))$policy$, journal_table);
        execute format($policy$create policy "A member removes only his own rows" on %I as restrictive for delete to journal_api
            using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}))$policy$, journal_table);
    end loop;
end
$$;

create policy "A member tags only his own trades" on trade_tags as restrictive for insert to journal_api
    with check (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and exists
        (select from trades t where t.tenant_id = trade_tags.tenant_id and t.id = trade_tags.trade_id and t.user_id = ${user})));
create policy "A member untags only his own trades" on trade_tags as restrictive for delete to journal_api
    using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and exists
        (select from trades t where t.tenant_id = trade_tags.tenant_id and t.id = trade_tags.trade_id and t.user_id = ${user})));
create policy "A viewer makes no tags" on tags as restrictive for insert to journal_api
    with check (${role} in ('OWNER', 'ADMIN', 'MEMBER'));
create policy "Only managers rename tags" on tags as restrictive for update to journal_api
    using (${role} in ('OWNER', 'ADMIN'));
create policy "Only managers delete tags" on tags as restrictive for delete to journal_api
    using (${role} in ('OWNER', 'ADMIN'));
