package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.formats.Formats;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.Styles;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.Detection.KnownHeader;
import com.tradingjournal.brokerfiles.entity.Detection.Unknown;
import com.tradingjournal.brokerfiles.entity.Preview;
import com.tradingjournal.brokerfiles.entity.Question;
import java.time.ZoneId;
import java.util.List;

/** Recognises and reads brokers' files. Throws {@link FileRefused} where a file as a whole cannot be read. */
public final class BrokerFiles {

    private BrokerFiles() {}

    public static Detection detect(FileSource source, ReadRequest request) {
        HeaderSearch search = HeaderSearch.in(source, request);
        return search.found()
                .<Detection>map(layout -> known(layout, StyleScan.of(layout, request)))
                .orElseGet(() -> unknown(search));
    }

    /** Its rows; refused when the format is not known or a question has no answer. */
    public static RowReader open(FileSource source, ReadRequest request) {
        HeaderSearch search = HeaderSearch.in(source, request);
        FileLayout layout = search.found()
                .orElseThrow(() ->
                        new FileRefused(Code.UNKNOWN_FORMAT, unknown(search).message()));
        StyleScan scan = StyleScan.of(layout, request);
        for (Question question : scan.unanswered()) {
            throw new FileRefused(Code.ANSWER_NEEDED, question.code() + ": " + question.message());
        }
        Styles styles = scan.styles(zone(layout, scan, request));
        return new RowReader(layout, styles, Direction.of(layout, styles));
    }

    /** How many data rows there are; a pass of its own that maps nothing. */
    public static long count(FileSource source, ReadRequest request) {
        return HeaderSearch.in(source, request).found().map(FileLayout::count).orElse(0L);
    }

    /** What the first rows would come to. */
    public static Preview preview(FileSource source, ReadRequest request) {
        HeaderSearch search = HeaderSearch.in(source, request);
        return search.found()
                .map(layout -> preview(layout, request))
                .orElseGet(() -> new Preview(unknown(search), List.of(), List.of(), null));
    }

    private static Preview preview(FileLayout layout, ReadRequest request) {
        StyleScan scan = StyleScan.of(layout, request);
        Styles styles = scan.stylesToShow(zone(layout, scan, request));
        return Previews.of(layout, styles, known(layout, scan));
    }

    /** The format's own; else what was answered; else the account's. */
    private static ZoneId zone(FileLayout layout, StyleScan scan, ReadRequest request) {
        return layout.format().zone().or(scan::zone).orElse(request.zone());
    }

    private static Known known(FileLayout layout, StyleScan scan) {
        return new Known(
                named(layout.format()),
                layout.headerLine(),
                layout.columns().header(),
                layout.columns().mapping(),
                scan.unanswered());
    }

    private static Unknown unknown(HeaderSearch search) {
        return new Unknown(
                search.seen(),
                Formats.all().stream()
                        .map(format ->
                                new KnownHeader(named(format), format.header().known()))
                        .toList());
    }

    private static Detection.Format named(BrokerFormat format) {
        return new Detection.Format(format.id(), format.name());
    }
}
