-- Undoing an import, what is remembered about a broker's files, and how often the process of a job has died.
alter table jobs add column takeovers integer not null default 0;
alter table imports add column undo_job_id uuid;

comment on column jobs.takeovers is 'How often its holder has died since it last got ahead: a job that kills every process is given up.';
comment on column imports.undo_job_id is 'The job that undoes it; its state is how far the undoing is.';

-- What a person has answered about the files of a format, asked once per account.
create table import_answers (
    tenant_id  uuid        not null,
    account_id uuid        not null,
    format     text        collate "C" not null,
    code       text        collate "C" not null,
    user_id    uuid        not null constraint import_answers_user_id_fkey references users,
    option     text        not null,
    updated_at timestamptz not null,
    constraint import_answers_pkey primary key (tenant_id, account_id, format, code),
    constraint import_answers_account_id_fkey foreign key (tenant_id, account_id) references accounts on delete cascade
);

comment on column import_answers.user_id is 'Whose account it is.';

-- What the columns of a file mean, as a person has said it and named it for the next one.
create table import_mappings (
    tenant_id  uuid        not null constraint import_mappings_tenant_id_fkey references tenants,
    id         uuid        not null,
    user_id    uuid        not null constraint import_mappings_user_id_fkey references users,
    account_id uuid,
    name       text        not null,
    name_key   text        collate "C" generated always as (lower(name)) stored,
    format     text        collate "C" not null,
    mapping    jsonb       not null,
    created_at timestamptz not null,
    constraint import_mappings_pkey primary key (tenant_id, id),
    constraint import_mappings_name_key unique (tenant_id, user_id, name_key),
    constraint import_mappings_account_id_fkey foreign key (tenant_id, account_id) references accounts on delete cascade
);

comment on column import_mappings.account_id is 'The only account it is for; null: any.';

grant select, insert, update, delete on import_answers to journal_api;
grant select, insert, delete on import_mappings to journal_api;

alter table import_answers enable row level security;
alter table import_answers force row level security;
alter table import_mappings enable row level security;
alter table import_mappings force row level security;

create policy "Answers belong to their workspace" on import_answers to journal_api
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every answer" on import_answers to journal_owner using (true) with check (true);
create policy "A member answers only for his own accounts" on import_answers as restrictive for insert to journal_api
    with check (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
create policy "A member changes only answers for his own accounts" on import_answers as restrictive for update to journal_api
    using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
create policy "A member forgets only answers for his own accounts" on import_answers as restrictive for delete to journal_api
    using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
create policy "Mappings belong to their workspace" on import_mappings to journal_api
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every mapping" on import_mappings to journal_owner using (true) with check (true);
create policy "A member saves only his own mappings" on import_mappings as restrictive for insert to journal_api
    with check (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
create policy "A member deletes only his own mappings" on import_mappings as restrictive for delete to journal_api
    using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
