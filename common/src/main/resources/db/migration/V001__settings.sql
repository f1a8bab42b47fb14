-- Who may do what in this database before any table exists. Policies are generated from three placeholders:
--   ${tenant} the workspace bound to the transaction, ${user} the user, ${role} his live role; each null when unset.
revoke all on schema public from public;
grant usage on schema public to journal_api, journal_batch;

-- Both services compare the version they were built for with the one applied.
grant select on flyway_schema_history to journal_api, journal_batch;
