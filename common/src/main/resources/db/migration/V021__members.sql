-- Who is asked to join a workspace, by the e-mail he proves. A row is an open invitation (or one that has run out): whoever joins, or is
-- no longer wanted, leaves none. Its secret is in the mail alone.
create table invitations (
    tenant_id  uuid        not null constraint invitations_tenant_id_fkey references tenants,
    id         uuid        not null,
    email      text        not null,
    email_key  text        collate "C" not null,
    role       text        collate "C" not null constraint invitations_role_check check (role in ('ADMIN', 'MEMBER', 'VIEWER')),
    token_hash text        collate "C" not null,
    invited_by uuid        not null constraint invitations_invited_by_fkey references users,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint invitations_pkey primary key (tenant_id, id),
    constraint invitations_email_key_key unique (tenant_id, email_key),
    constraint invitations_token_hash_key unique (tenant_id, token_hash)
);

comment on column invitations.role is 'Never OWNER: an owner is made of a member, with the password of another owner.';
comment on column invitations.token_hash is 'SHA-256 of the secret of its link, in hexadecimal digits.';

create index memberships_created_at_idx on memberships (tenant_id, created_at, user_id);

grant select, insert, update, delete on invitations to journal_api;
grant select, delete on invitations to journal_batch;

alter table invitations enable row level security;
alter table invitations force row level security;

create policy "Invitations belong to their workspace" on invitations to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every invitation" on invitations to journal_owner using (true) with check (true);
create policy "Managers see invitations, the invited their own" on invitations as restrictive for select to journal_api
    using (${role} in ('OWNER', 'ADMIN') or email_key = (select u.email_key from users u where u.id = ${user}));
create policy "Only managers invite" on invitations as restrictive for insert to journal_api
    with check (${role} in ('OWNER', 'ADMIN'));
create policy "Only managers replace an invitation" on invitations as restrictive for update to journal_api
    using (${role} in ('OWNER', 'ADMIN'));
create policy "Managers withdraw invitations, the invited use up their own" on invitations as restrictive for delete to journal_api
    using (${role} in ('OWNER', 'ADMIN') or email_key = (select u.email_key from users u where u.id = ${user}));

-- Who belongs where and as what is decided by managers, about owners by owners. Of his own membership anybody may change when he used it
-- last, never the role; and he may leave.
create policy "Owners found, the invited join as what they were asked to be" on memberships as restrictive for insert to journal_api
    with check (${role} = 'OWNER' or (user_id = ${user} and exists
        (select from invitations i join users u on u.email_key = i.email_key
          where i.tenant_id = memberships.tenant_id and u.id = memberships.user_id and i.role = memberships.role)));
create policy "Managers change members, only owners change owners" on memberships as restrictive for update to journal_api
    using (${role} = 'OWNER' or (${role} = 'ADMIN' and role <> 'OWNER') or user_id = ${user})
    with check (${role} = 'OWNER' or (${role} = 'ADMIN' and role <> 'OWNER') or (user_id = ${user} and role = ${role}));
create policy "Managers remove members, only owners remove owners" on memberships as restrictive for delete to journal_api
    using (${role} = 'OWNER' or (${role} = 'ADMIN' and role <> 'OWNER') or user_id = ${user});

-- What was open within the workspace: a tag's place on a trade, other people's sessions, and the answers stored for them.
create policy "A member retags only his own trades" on trade_tags as restrictive for update to journal_api
    using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and exists
        (select from trades t where t.tenant_id = trade_tags.tenant_id and t.id = trade_tags.trade_id and t.user_id = ${user})));
create policy "Only managers end other people's sessions" on sessions as restrictive for update to journal_api
    using (${role} in ('OWNER', 'ADMIN') or user_id = ${user});
create policy "Only managers remove other people's sessions" on sessions as restrictive for delete to journal_api
    using (${role} in ('OWNER', 'ADMIN') or user_id = ${user});
create policy "A person signs in as himself" on sessions as restrictive for insert to journal_api
    with check (user_id = ${user});
create policy "A person is answered again only what he was answered" on idempotency_keys as restrictive to journal_api
    using (user_id = ${user}) with check (user_id = ${user});
