package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.RecordReader;
import java.util.Arrays;

/** The texts that cells of a spreadsheet refer to by number, one after the other in one long text to save memory. */
final class SharedTexts {
    private static final int MOST_CHARACTERS = 32 << 20;

    private final StringBuilder all = new StringBuilder();
    private int[] ends = new int[64];
    private int count;

    static SharedTexts read(Xml xml) {
        SharedTexts texts = new SharedTexts();
        while (xml.nextTag()) {
            if (xml.starts("si")) {
                texts.add(runs(xml, "si"));
            }
        }
        return texts;
    }

    /** A text may come in runs of different looks; how it is pronounced is no part of it. */
    static String runs(Xml xml, String end) {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        while (xml.nextTag() && !xml.ends(end)) {
            spoken = xml.starts("rPh") || spoken && !xml.ends("rPh");
            if (xml.starts("t") && !spoken) {
                text.append(xml.text(RecordReader.LONGEST_RECORD - text.length()));
            }
        }
        return text.toString();
    }

    private void add(String text) {
        if (all.length() + text.length() > MOST_CHARACTERS || count == MOST_CHARACTERS / 8) {
            throw new FileRefused(Code.TOO_LARGE, "The spreadsheet has too many different texts. Split it.");
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        all.append(text);
        ends[count++] = all.length();
    }

    /** "" where there is no such text. */
    String get(String number) {
        int index;
        try {
            index = Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            return "";
        }
        return index < 0 || index >= count ? "" : all.substring(index == 0 ? 0 : ends[index - 1], ends[index]);
    }
}
