package com.tradingjournal.brokerfiles.control.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A report whose rows stand in sections: an account and, below it, a contract have rows of their own, with totals or alone, and
 * every section its header. Here each header and row begins with both of them. A row is told by all it has in the columns of entry
 * and exit, so that it is not taken for a section because one of its cells is wrong.
 */
public record SectionedTable(Table table) implements Table {

    public static final String SECTION = "Section Account";
    public static final String CONTRACT = "Section Contract";

    private static final String ENTRY = "entryordernumber";
    private static final String EXIT = "exitordernumber";
    private static final List<String> NUMBERS = List.of(ENTRY, EXIT);
    private static final List<String> TIMES = List.of("entrytime", "exittime");
    private static final Pattern NUMBER = Pattern.compile("\\d{3,}");
    private static final Pattern CONTRACT_CODE = Pattern.compile("[A-Z0-9]{1,4}[FGHJKMNQUVXZ]\\d{1,2}");
    private static final Pattern ACCOUNT = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z_-])[A-Za-z0-9][A-Za-z0-9_-]{5,}");

    /** Whether the beginning of a file has such a header. */
    public static boolean isIn(String start) {
        return start.contains("Entry Order Number") && start.contains("Exit Order Number");
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public Records records() {
        return new Sections(table.records());
    }

    private static final class Sections implements Records {
        private final Records records;
        private String account = "";
        private String contract = "";
        private List<String> header = List.of();

        private Sections(Records records) {
            this.records = records;
        }

        @Override
        public Optional<RawRecord> next() {
            for (Optional<RawRecord> record = records.next(); record.isPresent(); record = records.next()) {
                List<String> names =
                        record.get().cells().stream().map(HeaderName::normal).toList();
                if (names.contains(ENTRY) && names.contains(EXIT)) {
                    header = names;
                    return Optional.of(with(SECTION, CONTRACT, record.get()));
                }
                if (isRow(record.get())) {
                    return Optional.of(with(account, contract, record.get()));
                }
                section(record.get());
            }
            return Optional.empty();
        }

        /** The name of an account or a contract begins a section, unless all the rest is a trade's. */
        private boolean isRow(RawRecord record) {
            String first = first(record);
            boolean named = isContract(first) || ACCOUNT.matcher(first).matches();
            long signs = signs(record);
            return named ? signs > 2 : signs > 1;
        }

        private long signs(RawRecord record) {
            long numbers = NUMBERS.stream()
                    .filter(name -> NUMBER.matcher(cell(record, name)).matches())
                    .count();
            long times = TIMES.stream()
                    .filter(name -> cell(record, name).indexOf(':') > 0)
                    .count();
            return numbers + times;
        }

        private String cell(RawRecord record, String name) {
            int index = header.indexOf(name);
            return index < 0 ? "" : record.cell(index).strip();
        }

        private void section(RawRecord record) {
            String name = first(record);
            boolean numberAlone = record.filled() == 1 && NUMBER.matcher(name).matches();
            if (isContract(name)) {
                contract = name;
            } else if (numberAlone || ACCOUNT.matcher(name).matches()) {
                account = name;
                contract = "";
            }
        }

        private static boolean isContract(String name) {
            return CONTRACT_CODE.matcher(name.toUpperCase(Locale.ROOT)).matches();
        }

        private static String first(RawRecord record) {
            return record.cells().stream()
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private static RawRecord with(String account, String contract, RawRecord record) {
            List<String> cells = new ArrayList<>(record.cells().size() + 2);
            cells.add(account);
            cells.add(contract);
            cells.addAll(record.cells());
            return new RawRecord(record.line(), cells);
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
