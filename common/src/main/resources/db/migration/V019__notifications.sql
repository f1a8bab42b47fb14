-- Mails to be sent, written in the transaction of what they tell of. One to a person alone, whatever his workspace, carries the nil
-- UUID. The API's role adds and never reads: an address or a secret that lies here comes out as a mail and no other way.
create table mail_outbox (
    tenant_id     uuid        not null,
    id            uuid        not null,
    user_id       uuid,
    recipient     text        not null,
    template      text        collate "C" not null,
    parameters    jsonb       not null default '{}',
    sealed_token  bytea,
    state         text        collate "C" not null default 'QUEUED' constraint mail_outbox_state_check
                  check (state in ('QUEUED', 'SENDING', 'SENT', 'DEAD')),
    attempts      integer     not null default 0,
    run_at        timestamptz not null,
    error         text,
    created_at    timestamptz not null,
    sent_at       timestamptz,
    constraint mail_outbox_pkey primary key (tenant_id, id)
);

comment on column mail_outbox.user_id is 'Whose mail it is; null where the recipient is nobody yet (an invitation).';
comment on column mail_outbox.sealed_token is 'The secret of the link, encrypted with the installation''s key; blanked once sent or given up.';
comment on column mail_outbox.run_at is 'Not before then; of one being sent, when whoever sends it is taken for dead.';

create index mail_outbox_due_idx on mail_outbox (run_at) where state in ('QUEUED', 'SENDING');
create index mail_outbox_user_id_idx on mail_outbox (tenant_id, user_id);

grant insert (tenant_id, id, user_id, recipient, template, parameters, sealed_token, run_at, created_at) on mail_outbox to journal_api;
grant select, insert, update, delete on mail_outbox to journal_batch;

alter table mail_outbox enable row level security;
alter table mail_outbox force row level security;

create policy "Mails belong to their workspace or to a person alone" on mail_outbox for insert to journal_api
    with check (tenant_id = ${tenant} or tenant_id = '00000000-0000-0000-0000-000000000000');
create policy "Mails of a workspace are seen and changed from inside" on mail_outbox to journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "The batch sends every mail while it is in no workspace" on mail_outbox to journal_batch
    using (${tenant} is null) with check (${tenant} is null);
create policy "Migrations see every mail" on mail_outbox to journal_owner using (true) with check (true);
