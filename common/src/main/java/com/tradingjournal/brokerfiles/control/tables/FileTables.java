package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.brokerfiles.control.text.TextFile;
import java.util.List;

/** What kind of file it is, by its content: names and types that come with an upload are often wrong. */
public final class FileTables {
    private FileTables() {}

    /** The tables it may have, the likely ones first: later ones matter only where nothing is found in those before. */
    public static List<List<Table>> of(FileSource source) {
        TextFile text = TextFile.of(source);
        return List.of(text.tables(), text.quotedTables());
    }
}
