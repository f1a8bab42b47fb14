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

grant select, insert, update (last_seen_at, revoked_at, revoked_reason), delete on sessions to journal_api;

alter table sessions enable row level security;
alter table sessions force row level security;

create policy "Sessions belong to their workspace" on sessions to journal_api
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "A person sees his own sessions" on sessions for select to journal_api
    using (user_id = ${user});
create policy "A person signs in where he belongs" on sessions for insert to journal_api
    with check (user_id = ${user} and tenant_id in (select m.tenant_id from memberships m where m.user_id = ${user}));
create policy "A person ends his own sessions" on sessions for update to journal_api
    using (user_id = ${user});
create policy "Migrations see every session" on sessions to journal_owner using (true) with check (true);

-- Failures of an e-mail (hashed) and attempts of an address. They belong to no workspace: whoever tries may not exist.
create table sign_in_attempts (
    subject      text        collate "C" not null constraint sign_in_attempts_pkey primary key,
    attempts     integer     not null,
    since        timestamptz not null,
    locked_until timestamptz
);

grant select, insert, update, delete on sign_in_attempts to journal_api, journal_batch;
