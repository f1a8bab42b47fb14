-- What proves a person beyond his password: links that were mailed to him, and his second factor. They are his in whatever workspace he
-- is, so they carry no workspace; row-level security shows them to him alone. Links bear his id in clear, so that he can be found first.
create table mailed_tokens (
    user_id    uuid        not null constraint mailed_tokens_user_id_fkey references users on delete cascade,
    hash       text        collate "C" not null,
    purpose    text        collate "C" not null constraint mailed_tokens_purpose_check
               check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL')),
    email      text        not null,
    session_id uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint mailed_tokens_pkey primary key (user_id, hash)
);

comment on column mailed_tokens.email is 'Where it was mailed to: what it proves, and nothing else.';
comment on column mailed_tokens.session_id is 'Of a change of e-mail, the session that asked for it: the one that outlives it.';
comment on column mailed_tokens.used_at is 'When it was used, or made void by what another one did.';

-- One time-based secret a person. Until it is confirmed it asks nobody for anything.
create table two_factor (
    user_id       uuid        not null constraint two_factor_pkey primary key
                  constraint two_factor_user_id_fkey references users on delete cascade,
    sealed_secret bytea       not null,
    created_at    timestamptz not null,
    confirmed_at  timestamptz,
    last_step     bigint      not null default 0
);

comment on column two_factor.sealed_secret is 'Encrypted with the installation''s key.';
comment on column two_factor.last_step is 'The newest time step a code was accepted for: that one and older ones are over.';

create table recovery_codes (
    user_id uuid        not null constraint recovery_codes_user_id_fkey references two_factor on delete cascade,
    hash    text        collate "C" not null,
    used_at timestamptz,
    constraint recovery_codes_pkey primary key (user_id, hash)
);

-- Whether somebody was seen on this device and in this network before, whatever workspace it was in.
alter table sessions add column network text collate "C" not null default '';

comment on column sessions.network is 'The address without the part that changes from day to day.';

create index sessions_device_idx on sessions (user_id, device, network);

grant select, insert, update (used_at), delete on mailed_tokens to journal_api;
grant select, insert, update (sealed_secret, created_at, confirmed_at, last_step), delete on two_factor to journal_api;
grant select, insert, update (used_at), delete on recovery_codes to journal_api;
grant select, delete on mailed_tokens, two_factor, recovery_codes to journal_batch;

alter table mailed_tokens enable row level security;
alter table mailed_tokens force row level security;
alter table two_factor enable row level security;
alter table two_factor force row level security;
alter table recovery_codes enable row level security;
alter table recovery_codes force row level security;

create policy "A person's links are his own" on mailed_tokens to journal_api
    using (user_id = ${user}) with check (user_id = ${user});
create policy "The batch forgets links while it is in no workspace" on mailed_tokens to journal_batch
    using (${tenant} is null);
create policy "Migrations see every link" on mailed_tokens to journal_owner using (true) with check (true);

create policy "A person's second factor is his own" on two_factor to journal_api
    using (user_id = ${user}) with check (user_id = ${user});
create policy "The batch forgets second factors while it is in no workspace" on two_factor to journal_batch
    using (${tenant} is null);
create policy "Migrations see every second factor" on two_factor to journal_owner using (true) with check (true);

create policy "A person's recovery codes are his own" on recovery_codes to journal_api
    using (user_id = ${user}) with check (user_id = ${user});
create policy "The batch forgets recovery codes while it is in no workspace" on recovery_codes to journal_batch
    using (${tenant} is null);
create policy "Migrations see every recovery code" on recovery_codes to journal_owner using (true) with check (true);
