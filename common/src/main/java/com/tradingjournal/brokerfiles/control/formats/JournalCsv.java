package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.text.CellText;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Fill.Nature;
import com.tradingjournal.positions.entity.Fill.Timing;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes our own CSV, in either form, so that reading it gives the same rows and no spreadsheet runs a cell. */
public final class JournalCsv implements AutoCloseable {

    private static final Contract NO_CONTRACT = new Contract(null, null, null, null);

    private final CsvWriter csv;

    private JournalCsv(Writer out, List<String> header) {
        this.csv = CsvWriter.builder().build(out);
        csv.writeRecord(header);
    }

    /** The writer is closed with it. */
    public static JournalCsv roundTrips(Writer out) {
        return new JournalCsv(out, new JournalRoundTrips().header().known());
    }

    /** The writer is closed with it. */
    public static JournalCsv fills(Writer out) {
        return new JournalCsv(out, new JournalFills().header().known());
    }

    public void write(RoundTripRow trip) {
        write(trip, trip.entry());
    }

    /** A close whose opening nobody knows: its row has no entry, and is rejected for that when it is read. */
    public void writeOrphan(RoundTripRow close) {
        write(close, null);
    }

    private void write(RoundTripRow trip, @Nullable Leg entry) {
        Cells cells = new Cells();
        cells.text(trip.instrument().symbol()).text(trip.side()).number(trip.quantity());
        cells.number(entry == null ? null : entry.price());
        cells.number(trip.exit() == null ? null : trip.exit().price());
        cells.number(trip.fees());
        cells.text(entry == null ? null : entry.at());
        cells.text(trip.exit() == null ? null : trip.exit().at());
        cells.instrument(trip.account(), trip.instrument()).number(trip.fxRate());
        cells.annotations(trip.annotations());
        csv.writeRecord(cells.row);
    }

    public void write(OwnFillRow row) {
        FillRow fill = row.fill();
        Cells cells = new Cells();
        cells.text(row.trade()).text(fill.instrument().symbol()).text(fill.side());
        cells.number(fill.quantity()).number(fill.leg().price()).number(fill.fees());
        cells.text(fill.leg().at());
        cells.instrument(fill.account(), fill.instrument()).number(fill.fxRate());
        cells.annotations(row.annotations()).text(fill.brokerFillId()).text(fill.orderId());
        cells.nature(fill.nature()).text(fill.charges() == null ? null : JsonCells.charges(fill.charges()));
        csv.writeRecord(cells.row);
    }

    /** A row in the order of {@link JournalColumns#columns}. */
    private static final class Cells {

        private final List<String> row = new ArrayList<>();

        private Cells text(@Nullable Object value) {
            row.add(value == null ? "" : CellText.safe(value.toString()));
            return this;
        }

        private Cells number(@Nullable BigDecimal value) {
            row.add(value == null ? "" : value.stripTrailingZeros().toPlainString());
            return this;
        }

        private Cells instrument(@Nullable String account, Instrument instrument) {
            Contract contract = instrument.contract() == null ? NO_CONTRACT : instrument.contract();
            text(account).text(instrument.currency()).text(instrument.assetClass());
            number(instrument.multiplier()).text(instrument.exchange()).text(instrument.isin());
            text(contract.underlying()).text(contract.expiry()).number(contract.strike());
            return text(contract.right());
        }

        /** Only what is out of the ordinary. */
        private Cells nature(Nature nature) {
            text(nature.effect() == Effect.UNMARKED ? null : nature.effect());
            text(nature.event() == Event.TRADE ? null : nature.event());
            return text(nature.timing() == Timing.EXACT ? null : nature.timing());
        }

        private Cells annotations(Annotations notes) {
            number(notes.stopLoss()).number(notes.initialRisk()).number(notes.target());
            text(notes.strategy()).text(notes.tags().isEmpty() ? null : TagList.write(notes.tags()));
            text(notes.notes()).text(notes.rating());
            List<String> mistakes = notes.review().mistakes();
            text(mistakes.isEmpty() ? null : TagList.write(mistakes));
            boolean judged = !notes.review().rulesFollowed().isEmpty()
                    || !notes.review().rulesBroken().isEmpty();
            return text(judged ? JsonCells.rules(notes.review()) : null);
        }
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
