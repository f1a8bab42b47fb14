-- A person. He has no workspace of his own here: memberships say where he belongs.
create table users (
    id            uuid        not null constraint users_pkey primary key,
    email         text        not null,
    email_key     text        collate "C" not null constraint users_email_key_key unique,
    name          text        not null,
    password_hash text,
    verified_at   timestamptz,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       integer     not null default 1
);

comment on column users.email_key is 'The e-mail as it is compared: trimmed, NFC, lower case.';

grant select (id, email, email_key, name, password_hash, verified_at, created_at, updated_at, version),
      insert (id, email, email_key, name, password_hash, verified_at, created_at, updated_at, version),
      update (email, email_key, name, password_hash, verified_at, updated_at, version) on users to journal_api;
grant select (id, email, name) on users to journal_batch;

-- A workspace.
create table tenants (
    id                  uuid           not null constraint tenants_pkey primary key,
    name                text           not null,
    currency            text           collate "C" not null,
    time_zone           text           not null,
    time_zone_pending   text,
    breakeven_tolerance numeric(20, 8) not null default 0 constraint tenants_breakeven_tolerance_check check (breakeven_tolerance >= 0),
    risk_free_rate      numeric(9, 8)  not null default 0,
    plan                text           collate "C" not null constraint tenants_plan_check check (plan in ('FREE', 'PRO', 'ENTERPRISE')),
    analytics_version   bigint         not null default 1,
    created_at          timestamptz    not null,
    updated_at          timestamptz    not null,
    version             integer        not null default 1
);

comment on column tenants.analytics_version is 'Counts the commits that can change a figure; bumped by their last statement.';

-- Who belongs to which workspace, and as what.
create table memberships (
    tenant_id    uuid        not null constraint memberships_tenant_id_fkey references tenants,
    user_id      uuid        not null constraint memberships_user_id_fkey references users,
    role         text        collate "C" not null constraint memberships_role_check check (role in ('OWNER', 'ADMIN', 'MEMBER', 'VIEWER')),
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    constraint memberships_pkey primary key (tenant_id, user_id)
);

create index memberships_user_id_idx on memberships (user_id);

grant select, insert, update on tenants to journal_api;
grant select, update on tenants to journal_batch;
grant select, insert, update, delete on memberships to journal_api;
grant select on memberships to journal_batch;

alter table tenants enable row level security;
alter table tenants force row level security;
alter table memberships enable row level security;
alter table memberships force row level security;

create policy "A workspace is seen and changed from inside" on tenants to journal_api, journal_batch
    using (id = ${tenant}) with check (id = ${tenant});
create policy "A person sees the workspaces he belongs to" on tenants for select to journal_api
    using (id in (select m.tenant_id from memberships m where m.user_id = ${user}));
create policy "The batch sees every workspace while it is in none" on tenants for select to journal_batch
    using (${tenant} is null);
create policy "Migrations see every workspace" on tenants to journal_owner using (true) with check (true);

create policy "Memberships are seen and changed from inside the workspace" on memberships to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "A person sees his own memberships" on memberships for select to journal_api
    using (user_id = ${user});
create policy "Migrations see every membership" on memberships to journal_owner using (true) with check (true);
