-- The answer to a POST that named a key, kept for 24 hours and written in the transaction of its effect.
create table idempotency_keys (
    tenant_id  uuid        not null constraint idempotency_keys_tenant_id_fkey references tenants,
    user_id    uuid        not null,
    method     text        collate "C" not null,
    path       text        collate "C" not null,
    key        text        collate "C" not null,
    body_hash  bytea       not null,
    status     integer,
    headers    jsonb,
    body       text,
    created_at timestamptz not null,
    constraint idempotency_keys_pkey primary key (tenant_id, user_id, method, path, key)
);

create index idempotency_keys_created_at_idx on idempotency_keys (tenant_id, created_at);

grant select, insert, update, delete on idempotency_keys to journal_api;
grant select, delete on idempotency_keys to journal_batch;

alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;

create policy "Idempotency keys belong to their workspace" on idempotency_keys to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every idempotency key" on idempotency_keys to journal_owner using (true) with check (true);
