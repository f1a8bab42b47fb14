package com.tradingjournal.brokerfiles.control.formats.us.thinkorswim;

import com.tradingjournal.brokerfiles.control.formats.contracts.Fractions;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Ending;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FirstPass;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RowMapper;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Folded;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Fill.Timing;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a statement: fills of the history with the fees of the cash section, and what only one of the two has. */
final class StatementRows implements RowMapper {

    private static final Pattern COUNT = Pattern.compile("(?<![\\w.,])[+-]?(\\d[\\d,]*+(?:\\.\\d++)?) ");
    private static final Map<String, String> REASONS = Map.of(
            "BAL", "BALANCE", "DOI", "DIVIDEND_OR_INTEREST", "EFN", "TRANSFER", "WIN", "TRANSFER", "JRN", "JOURNAL");

    private final BothSections both;
    private Instant executedAt = Instant.EPOCH;

    StatementRows(FirstPass file) {
        this.both = new BothSections(file);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        return row.has(Field.NOTES) ? cash(row, ordinals) : execution(row, ordinals);
    }

    private ParsedRow cash(Row row, Ordinals ordinals) {
        String type = row.text(Field.ASSET_CLASS).toUpperCase(Locale.ROOT);
        Optional<Event> event = Ending.named(row.text(Field.NOTES));
        if (!type.equals("TRD")) {
            return event.isPresent() && !type.equals("DOI")
                    ? ended(row, event.get(), ordinals)
                    : new Ignored(row.position().line(), REASONS.getOrDefault(type, "CASH"));
        }
        if (both.isInHistory(row)) {
            return new Folded(row.position().line());
        }
        Optional<Sentence> sentence = Sentence.of(row.text(Field.NOTES));
        if (sentence.isEmpty()) {
            row.reject(Field.NOTES, ProblemCode.UNKNOWN_VALUE, "is no trade that can be told");
        }
        Sentence trade = sentence.orElse(new Sentence(Deal.BUY, "1", "", "1"));
        Instrument instrument = trade.instrument(row);
        Size size = new Size(
                row.requiredSize(Field.NOTES, trade.quantity()),
                Fractions.price(row, Field.NOTES, trade.price(), instrument));
        return trade.deal()
                .fill(row, instrument, size, row.requiredWhen(Field.TRADE_DATE, Field.EXECUTED_AT))
                .charges(Charges.other(ThinkorswimStatement.fees(row)))
                .counted(ordinals);
    }

    private static ParsedRow ended(Row row, Event event, Ordinals ordinals) {
        String description = row.text(Field.NOTES);
        Optional<OccSymbol> option = OccSymbol.in(description);
        Matcher count = COUNT.matcher(description);
        if (option.isEmpty() || !count.find()) {
            row.reject(Field.NOTES, ProblemCode.UNKNOWN_CONTRACT, "names no option that can be told");
            return new Ignored(row.position().line(), "CASH");
        }
        Instrument instrument = option.map(OccSymbol::instrument).orElseGet(() -> Securities.share(""));
        When when = row.requiredWhen(Field.TRADE_DATE, Field.EXECUTED_AT);
        return Ending.of(row, instrument, event, row.requiredSize(Field.NOTES, count.group(1)), when)
                .counted(ordinals);
    }

    private ParsedRow execution(Row row, Ordinals ordinals) {
        When when = when(row);
        if (both.isInCash(row)) {
            return new Ignored(row.position().line(), "IN_CASH_SECTION");
        }
        Instrument instrument = HistoryLeg.instrument(row);
        Size size = new Size(row.requiredSize(Field.QUANTITY), HistoryLeg.price(row, instrument));
        FillBuilder fill = HistoryLeg.deal(row).fill(row, instrument, size, when);
        both.share(row)
                .ifPresent(share -> fill.charges(Charges.other(share.fees())).standingFor(1 + share.rows()));
        return fill.counted(ordinals);
    }

    /** Legs below the first have no time of their own. */
    private When when(Row row) {
        if (row.text(Field.EXECUTED_AT).isEmpty() && !executedAt.equals(Instant.EPOCH)) {
            return new When(executedAt, Timing.EXACT);
        }
        When when = row.requiredWhen(Field.EXECUTED_AT);
        executedAt = when.at();
        return when;
    }
}
