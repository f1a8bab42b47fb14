-- Work to be done, once, whoever dies: written in the transaction of what it is about, claimed by a lease, fenced by a token.
-- A job over many workspaces carries the nil UUID and binds each in turn.
create table jobs (
    tenant_id        uuid        not null,
    id               uuid        not null,
    user_id          uuid        not null,
    type             text        collate "C" not null,
    parameters       jsonb       not null default '{}',
    priority         text        collate "C" not null constraint jobs_priority_check check (priority in ('HIGH', 'MEDIUM', 'LOW')),
    state            text        collate "C" not null default 'QUEUED' constraint jobs_state_check
                     check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    attempts         integer     not null default 0,
    run_at           timestamptz not null default now(),
    lease_owner      text        collate "C",
    lease_expires_at timestamptz,
    fencing_token    bigint      not null default 0,
    cancel_requested boolean     not null default false,
    progress         jsonb       not null default '{}',
    error            text,
    unique_key       text        collate "C",
    created_at       timestamptz not null default now(),
    started_at       timestamptz,
    finished_at      timestamptz,
    constraint jobs_pkey primary key (tenant_id, id),
    constraint jobs_unique_key_key unique (tenant_id, type, unique_key)
);

comment on column jobs.unique_key is 'Names the occasion (a schedule''s firing time): the same occasion enqueues once.';
comment on column jobs.fencing_token is 'Raised by every claim; a chunk whose token is no longer this one writes nothing.';

create index jobs_due_idx on jobs (priority, run_at) where state in ('QUEUED', 'RUNNING');

grant select, insert, update on jobs to journal_api;
grant select, insert, update, delete on jobs to journal_batch;

alter table jobs enable row level security;
alter table jobs force row level security;

create policy "Jobs belong to their workspace" on jobs to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "The batch claims every job while it is in no workspace" on jobs to journal_batch
    using (${tenant} is null) with check (${tenant} is null);
create policy "The batch holds a job over all workspaces while in one of them" on jobs to journal_batch
    using (tenant_id = '00000000-0000-0000-0000-000000000000') with check (tenant_id = '00000000-0000-0000-0000-000000000000');
create policy "Migrations see every job" on jobs to journal_owner using (true) with check (true);
