-- By whom else a person is known. Like people themselves identities belong to no workspace: somebody who comes back from Google is found
-- here before anything is known about him.
create table linked_identities (
    provider  text        collate "C" not null constraint linked_identities_provider_check check (provider in ('GOOGLE')),
    subject   text        collate "C" not null,
    user_id   uuid        not null constraint linked_identities_user_id_fkey references users on delete cascade,
    linked_at timestamptz not null,
    constraint linked_identities_pkey primary key (provider, subject),
    constraint linked_identities_user_id_key unique (user_id, provider)
);

comment on column linked_identities.subject is 'What the provider calls him for good: his e-mail there may change hands, this does not.';

grant select, insert, delete on linked_identities to journal_api;
grant select on linked_identities to journal_batch;
