-- A fill and a trade belong to whoever owns their account: one key says both, where there were two, each looked up for every row that an
-- import stores.
alter table accounts add constraint accounts_owner_key unique (tenant_id, id, user_id);

alter table executions
    drop constraint executions_user_id_fkey,
    drop constraint executions_account_id_fkey,
    add constraint executions_account_id_fkey foreign key (tenant_id, account_id, user_id) references accounts (tenant_id, id, user_id)
        deferrable initially deferred;

alter table trades
    drop constraint trades_user_id_fkey,
    drop constraint trades_account_id_fkey,
    add constraint trades_account_id_fkey foreign key (tenant_id, account_id, user_id) references accounts (tenant_id, id, user_id)
        deferrable initially deferred;
