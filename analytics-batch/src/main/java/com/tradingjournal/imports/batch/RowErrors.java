package com.tradingjournal.imports.batch;

import static com.tradingjournal.tenancy.control.Columns.column;

import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.tenancy.control.Columns;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Keeps rejected rows as they came, with what is wrong with each. */
@ApplicationScoped
public class RowErrors {

    /** A rejected row by its number. */
    record RowError(int number, Rejected row) {

        private Problem problem() {
            return row.problem();
        }
    }

    private static final Columns<RowError> COLUMNS = Columns.of(
            column("record_no", "integer", RowError::number),
            column("line", "bigint", error -> error.problem().line()),
            column("column_name", "text", error -> error.problem().column().replace('\0', '\uFFFD')),
            column("value", "text", error -> error.problem().value()),
            column("code", "text", error -> error.problem().code()),
            column("message", "text", error -> error.problem().message().replace('\0', '\uFFFD')),
            column("cells", "text", error -> Columns.texts(error.row.cells())));

    private static final String INSERT = """
            insert into import_errors (tenant_id, import_id, record_no, line, column_name, value, code, message, cells)
            select i.tenant_id, i.id, n.record_no, n.line, n.column_name, n.value, n.code, n.message, n.cells::text[]
              from n, imports i where i.id = ?""";

    private final Database database;

    @Inject
    public RowErrors(Database database) {
        this.database = database;
    }

    void write(UUID importId, List<RowError> errors) {
        COLUMNS.write(database, INSERT, errors, importId);
    }
}
