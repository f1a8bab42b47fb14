package com.tradingjournal.imports.boundary;

import com.tradingjournal.brokerfiles.entity.Detection;
import com.tradingjournal.brokerfiles.entity.Detection.Format;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.Detection.KnownHeader;
import com.tradingjournal.brokerfiles.entity.Detection.Unknown;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Preview;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import would make of a file.
 *
 * @param format null when it is not known: then {@code seen} is what the file has, {@code known} what would be recognised
 */
public record PreviewResponse(
        @Nullable Format format,
        @Nullable Long headerRow,
        Map<String, Field> mapping,
        List<PreviewRow> rows,
        List<Problem> problems,
        List<Question> questions,
        List<String> seen,
        List<KnownHeader> known) {

    static PreviewResponse of(Preview preview) {
        Detection detection = preview.detection();
        return switch (detection) {
            case Known known ->
                new PreviewResponse(
                        known.format(),
                        known.headerRow(),
                        known.mapping(),
                        preview.rows().stream().map(PreviewRow::of).toList(),
                        preview.problems(),
                        known.questions(),
                        known.header(),
                        List.of());
            case Unknown unknown ->
                new PreviewResponse(
                        null, null, Map.of(), List.of(), List.of(), List.of(), unknown.seen(), unknown.known());
        };
    }
}
