-- A device that is signed in: one family of refresh tokens. Its secrets are in Redis, its life is decided here.
create table sessions (
    tenant_id      uuid        not null constraint sessions_tenant_id_fkey references tenants,
    id             uuid        not null,
    user_id        uuid        not null constraint sessions_user_id_fkey references users,
    device         text        not null,
    address        text        not null,
    created_at     timestamptz not null,
    last_seen_at   timestamptz not null,
    revoked_at     timestamptz,
    revoked_reason text        collate "C",
    constraint sessions_pkey primary key (tenant_id, id)
);

create index sessions_user_id_idx on sessions (tenant_id, user_id);

grant select, insert, update, delete on sessions to journal_api;

alter table sessions enable row level security;
alter table sessions force row level security;

create policy "Sessions belong to their workspace" on sessions to journal_api
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "A person sees and ends his own sessions" on sessions to journal_api
    using (user_id = ${user}) with check (user_id = ${user});
create policy "Migrations see every session" on sessions to journal_owner using (true) with check (true);
