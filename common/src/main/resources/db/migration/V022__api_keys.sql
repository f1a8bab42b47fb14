-- What lets a program act for the person who made it, within its scopes. The key itself is shown once and is not here.
create table api_keys (
    tenant_id    uuid        not null constraint api_keys_tenant_id_fkey references tenants,
    id           uuid        not null,
    user_id      uuid        not null constraint api_keys_user_id_fkey references users,
    name         text        not null,
    scopes       text[]      not null,
    secret_hash  text        collate "C" not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    constraint api_keys_pkey primary key (tenant_id, id),
    constraint api_keys_name_key unique (tenant_id, name)
);

comment on column api_keys.secret_hash is 'SHA-256 of 256 random bits: nothing that could be guessed.';
comment on column api_keys.last_used_at is 'Written once a minute at most.';

create index api_keys_user_id_idx on api_keys (tenant_id, user_id);

grant select, insert (tenant_id, id, user_id, name, scopes, secret_hash, created_at, expires_at), update (last_used_at), delete on api_keys to journal_api;
grant select, delete on api_keys to journal_batch;

alter table api_keys enable row level security;
alter table api_keys force row level security;

create policy "Keys belong to their workspace" on api_keys to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Owners and admins make keys, each his own" on api_keys as restrictive for insert to journal_api
    with check (${role} in ('OWNER', 'ADMIN') and user_id = ${user});
create policy "A key is used by whoever made it" on api_keys as restrictive for update to journal_api
    using (user_id = ${user});
create policy "Owners and admins revoke keys" on api_keys as restrictive for delete to journal_api
    using (${role} in ('OWNER', 'ADMIN'));
create policy "Migrations see every key" on api_keys to journal_owner using (true) with check (true);
