-- A file somebody gave us, what became of it, and where it lies.
create table imports (
    tenant_id      uuid           not null constraint imports_tenant_id_fkey references tenants,
    id             uuid           not null,
    user_id        uuid           not null constraint imports_user_id_fkey references users,
    account_id     uuid           not null,
    account_chosen boolean        not null,
    job_id         uuid           not null,
    file_name      text           not null,
    size_bytes     bigint         not null,
    object_key     text           not null,
    format         text           collate "C" not null,
    mapping        jsonb          not null default '{}',
    answers        jsonb          not null default '{}',
    time_zone      text           not null,
    fx_rate        numeric(20, 8),
    dry_run        boolean        not null default false,
    header         text[]         not null default '{}',
    status         text           collate "C" not null default 'QUEUED' constraint imports_status_check
                   check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED', 'CANCELLED', 'UNDONE')),
    rows_read      integer        not null default 0,
    rows_total     integer        not null,
    imported       integer        not null default 0,
    duplicates     integer        not null default 0,
    changed        integer        not null default 0,
    ignored        integer        not null default 0,
    rejected       integer        not null default 0,
    ignored_by     jsonb          not null default '{}',
    executions     integer        not null default 0,
    trades_closed  integer        not null default 0,
    trades_open    integer        not null default 0,
    needs_review   integer        not null default 0,
    error_code     text           collate "C",
    error_message  text,
    created_at     timestamptz    not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    constraint imports_pkey primary key (tenant_id, id),
    constraint imports_account_id_fkey foreign key (tenant_id, account_id) references accounts on delete cascade
);

comment on column imports.account_id is 'Where rows go that name no account; all rows, where a person has chosen it.';

create index imports_created_at_idx on imports (tenant_id, created_at, id);

-- The rows of an import on their way from its file to the fills: staged by the chunks that read, taken by those that merge. What is
-- known already is removed while merging, so that the books of what is left are those to match; the end of an import removes the rest.
create table import_rows (
    tenant_id      uuid           not null,
    import_id      uuid           not null,
    record_no      integer        not null,
    kind           text           collate "C" not null constraint import_rows_kind_check check (kind in ('FILL', 'NUMBERED_FILL', 'ROUND_TRIP')),
    line           bigint         not null,
    account_id     uuid           not null,
    book_id        uuid,
    fill_key       text           collate "C" not null,
    instrument     text           collate "C" not null,
    symbol         text           collate "C" not null,
    isin           text           collate "C",
    exchange       text           collate "C",
    asset_class    text           collate "C" not null,
    underlying     text           collate "C",
    expiry         date,
    strike         numeric(20, 8),
    option_right   text           collate "C",
    multiplier     numeric(20, 8) not null,
    currency       text           collate "C",
    fx_rate        numeric(20, 8),
    side           text           collate "C" not null,
    quantity       numeric(20, 8) not null,
    price          numeric(20, 8) not null,
    executed_at    timestamptz    not null,
    exit_price     numeric(20, 8),
    exit_at        timestamptz,
    sequence       bigint         not null,
    fees           numeric(20, 8) not null,
    broker_fill_id text           collate "C",
    order_id       text           collate "C",
    stop_loss      numeric(20, 8),
    initial_risk   numeric(20, 8),
    target         numeric(20, 8),
    strategy       text,
    tags           text[],
    notes          text,
    rating         smallint,
    trade_number   text,
    cells          text[],
    constraint import_rows_pkey primary key (tenant_id, import_id, record_no)
);

comment on column import_rows.cells is 'As they came, of rows that can still be rejected: the fills of a numbered trade.';

-- The rows that were not taken, as they came, with the reason.
create table import_errors (
    tenant_id   uuid    not null,
    import_id   uuid    not null,
    record_no   integer not null,
    line        bigint  not null,
    column_name text    not null,
    value       text    not null,
    code        text    collate "C" not null,
    message     text    not null,
    cells       text[]  not null,
    constraint import_errors_pkey primary key (tenant_id, import_id, record_no),
    constraint import_errors_import_id_fkey foreign key (tenant_id, import_id) references imports on delete cascade
);

grant select, insert, update on imports to journal_api;
grant select on import_errors to journal_api;
grant select, insert, update, delete on imports, import_rows, import_errors to journal_batch;

alter table imports enable row level security;
alter table imports force row level security;
alter table import_rows enable row level security;
alter table import_rows force row level security;
alter table import_errors enable row level security;
alter table import_errors force row level security;

create policy "Imports belong to their workspace" on imports to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every import" on imports to journal_owner using (true) with check (true);
create policy "A viewer imports nothing" on imports as restrictive for insert to journal_api
    with check (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
create policy "A member changes only his own imports" on imports as restrictive for update to journal_api
    using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
create policy "Import rows belong to their workspace" on import_rows to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every import row" on import_rows to journal_owner using (true) with check (true);
create policy "Import errors belong to their workspace" on import_errors to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every import error" on import_errors to journal_owner using (true) with check (true);
