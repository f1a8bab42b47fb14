package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A spreadsheet: what its sheets have in common is read once, its rows with each pass. */
final class Workbook {
    private static final int MOST_SHEETS = 50;
    private static final String FOLDER = "xl/";
    private static final String MAIN = FOLDER + "workbook.xml";

    private final FileSource source;
    private final SharedTexts texts;
    private final SheetFormats formats;
    private final Map<String, String> partsBySheet;
    private @Nullable PackedFile shared;

    private Workbook(FileSource source, PackedFile packed) {
        this.source = source;
        this.partsBySheet = sheets(packed);
        this.texts =
                read(packed, FOLDER + "sharedStrings.xml", SharedTexts::read).orElseGet(SharedTexts::new);
        boolean from1904 = read(packed, MAIN, Workbook::countsFrom1904).orElse(false);
        this.formats = read(packed, FOLDER + "styles.xml", xml -> SheetFormats.read(xml, from1904))
                .orElseGet(() -> new SheetFormats(List.of(), from1904));
    }

    static Workbook of(FileSource source) throws IOException {
        try (PackedFile packed = PackedFile.open(source)) {
            return new Workbook(source, packed);
        }
    }

    private static <T> Optional<T> read(PackedFile packed, String part, Function<Xml, T> reading) {
        return packed.xml(part).map(xml -> {
            try (xml) {
                return reading.apply(xml);
            }
        });
    }

    private static Map<String, String> sheets(PackedFile packed) {
        Map<String, String> parts = read(packed, FOLDER + "_rels/workbook.xml.rels", Workbook::targets)
                .orElse(Map.of());
        Map<String, String> sheets = new LinkedHashMap<>();
        for (String[] sheet : read(packed, MAIN, Workbook::namesAndIds)
                .orElseThrow(() -> new FileRefused(
                        Code.NOT_TEXT, "This is an archive and no spreadsheet. Upload the file that is in it."))) {
            String target = parts.getOrDefault(sheet[1], "");
            sheets.putIfAbsent(sheet[0], target.startsWith("/") ? target : FOLDER + target);
        }
        return sheets;
    }

    private static List<String[]> namesAndIds(Xml xml) {
        List<String[]> sheets = new ArrayList<>();
        while (xml.nextTag() && sheets.size() < MOST_SHEETS) {
            if (xml.starts("sheet")) {
                sheets.add(new String[] {xml.attribute("name"), xml.attribute("id")});
            }
        }
        return sheets;
    }

    private static Map<String, String> targets(Xml xml) {
        Map<String, String> targets = new HashMap<>();
        while (xml.nextTag()) {
            if (xml.starts("Relationship")) {
                targets.put(xml.attribute("Id"), xml.attribute("Target"));
            }
        }
        return targets;
    }

    private static boolean countsFrom1904(Xml xml) {
        while (xml.nextTag()) {
            if (xml.starts("workbookPr")) {
                return List.of("1", "true").contains(xml.attribute("date1904"));
            }
        }
        return false;
    }

    List<Table> tables() {
        return partsBySheet.entrySet().stream()
                .<Table>map(sheet -> new SheetTable(this, sheet.getKey(), sheet.getValue()))
                .toList();
    }

    /** Sheets that are read at the same time share one copy of the file: a search through all of them makes one, not fifty. */
    PackedFile open() throws IOException {
        PackedFile copy = shared != null && shared.isJoined() ? shared : PackedFile.open(source);
        shared = copy;
        return copy;
    }

    SharedTexts texts() {
        return texts;
    }

    SheetFormats formats() {
        return formats;
    }
}
