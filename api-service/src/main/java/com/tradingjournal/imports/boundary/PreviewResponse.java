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
import com.tradingjournal.charges.entity.Segment.Market;
import com.tradingjournal.charges.entity.Statement;
import com.tradingjournal.imports.control.ImportDesk.Look;
import com.tradingjournal.imports.entity.ImportMapping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import would make of a file.
 *
 * @param answers that hold for it, given now or remembered: their questions are not asked
 * @param statedCharges what the file states of charges apart from its rows: kept to be compared with what is computed
 * @param savedMapping the one that {@code mapping} comes from, where none was given
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
        List<KnownHeader> known,
        Map<String, String> answers,
        @Nullable StatedCharges statedCharges,
        @Nullable SavedMapping savedMapping) {

    /** The sum of a day or period; of all markets where it names none. */
    public record StatedCharges(
            LocalDate from, LocalDate through, @Nullable Market market, BigDecimal total) {}

    /** A mapping that was saved for such files. */
    public record SavedMapping(UUID id, String name) {}

    static PreviewResponse of(Look look) {
        Preview preview = look.preview();
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
                        List.of(),
                        answers(look),
                        stated(preview.statement()),
                        saved(look.saved()));
            case Unknown unknown ->
                new PreviewResponse(
                        null,
                        null,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        unknown.seen(),
                        unknown.known(),
                        Map.of(),
                        null,
                        null);
        };
    }

    private static Map<String, String> answers(Look look) {
        Map<String, String> answers = new TreeMap<>();
        look.answers().forEach((code, option) -> answers.put(String.valueOf(code), option));
        return answers;
    }

    private static @Nullable StatedCharges stated(@Nullable Statement statement) {
        return statement == null
                ? null
                : new StatedCharges(
                        statement.from(),
                        statement.through(),
                        statement.market(),
                        statement.charges().total());
    }

    private static @Nullable SavedMapping saved(@Nullable ImportMapping mapping) {
        return mapping == null ? null : new SavedMapping(mapping.id(), mapping.name());
    }
}
