-- A file somebody gave us, what became of it, and where it lies.
create table imports (
    tenant_id     uuid           not null constraint imports_tenant_id_fkey references tenants,
    id            uuid           not null,
    user_id       uuid           not null constraint imports_user_id_fkey references users,
    account_id    uuid,
    job_id        uuid           not null,
    file_name     text           not null,
    size_bytes    bigint         not null,
    object_key    text           not null,
    format        text           collate "C",
    options       jsonb          not null default '{}',
    dry_run       boolean        not null default false,
    status        text           collate "C" not null constraint imports_status_check
                  check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED', 'CANCELLED', 'UNDONE')),
    header        text[],
    rows_read     integer        not null default 0,
    rows_total    integer,
    imported      integer        not null default 0,
    duplicates    integer        not null default 0,
    changed       integer        not null default 0,
    ignored       integer        not null default 0,
    rejected      integer        not null default 0,
    ignored_by    jsonb          not null default '{}',
    effects       jsonb          not null default '{}',
    error_code    text           collate "C",
    error_message text,
    created_at    timestamptz    not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    constraint imports_pkey primary key (tenant_id, id)
);

create index imports_created_at_idx on imports (tenant_id, created_at, id);

-- One row of the file: staged for the load, or rejected with the reason.
create table import_rows (
    tenant_id uuid    not null,
    import_id uuid    not null,
    record_no integer not null,
    line      bigint  not null,
    outcome   text    collate "C" not null,
    fill_key  text    collate "C",
    payload   jsonb,
    column_name text,
    value     text,
    code      text    collate "C",
    message   text,
    cells     text[],
    constraint import_rows_pkey primary key (tenant_id, import_id, record_no),
    constraint import_rows_import_id_fkey foreign key (tenant_id, import_id) references imports on delete cascade
);

grant select, insert, update, delete on imports, import_rows to journal_api, journal_batch;

alter table imports enable row level security;
alter table imports force row level security;
alter table import_rows enable row level security;
alter table import_rows force row level security;

create policy "Imports belong to their workspace" on imports to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every import" on imports to journal_owner using (true) with check (true);
create policy "A viewer imports nothing" on imports as restrictive for insert to journal_api
    with check (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
create policy "Import rows belong to their workspace" on import_rows to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every import row" on import_rows to journal_owner using (true) with check (true);
