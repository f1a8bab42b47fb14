package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.EXCHANGE;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.EXPIRY;
import static com.tradingjournal.brokerfiles.entity.Field.FEES;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.ISIN;
import static com.tradingjournal.brokerfiles.entity.Field.MULTIPLIER;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SEGMENT;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TRADE_DATE;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Console's tradebook, one fill per row, of all segments. Times are Indian whatever the account's zone. The order id is
 * shared by partial fills and the trade id is unique for one exchange, day, segment, symbol and side only; an old variant
 * has neither ids nor times. The trades of Kite's API have its names and, without a day of their own, the same identity.
 * It carries no charges.
 */
final class ZerodhaTradebook implements IndianFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(SYMBOL, "symbol", "tradingsymbol")
            .optional(ISIN, "isin")
            .optional(TRADE_DATE, "trade_date")
            .required(EXCHANGE, "exchange")
            .optional(SEGMENT, "segment")
            .required(SIDE, "trade_type", "transaction_type")
            .required(QUANTITY, "quantity")
            .required(PRICE, "price", "average_price")
            .optional(FILL_ID, "trade_id")
            .optional(ORDER_ID, "order_id")
            .optional(EXECUTED_AT, "order_execution_time", "fill_timestamp")
            .optional(EXPIRY, "expiry_date")
            .optional(FEES, "fees")
            .optional(MULTIPLIER, "multiplier")
            .oneOf("trade_date", "fill_timestamp")
            .ignored("order_timestamp", "exchange_timestamp", "product", "instrument_token");

    /** In which unit the quantity is stated: of currency and commodity contracts Zerodha counts lots. */
    private enum Segment {
        EQ(Unit.UNITS),
        FO(Unit.UNITS),
        CDS(Unit.LOTS),
        COM(Unit.LOTS);

        private enum Unit {
            UNITS,
            LOTS
        }

        private final Unit quantity;

        Segment(Unit quantity) {
            this.quantity = quantity;
        }

        /** Where the file has no segments, the exchange tells. */
        private static Segment of(String exchange) {
            return switch (exchange) {
                case "NFO", "BFO" -> FO;
                case "CDS", "BCD" -> CDS;
                case "MCX", "NCO" -> COM;
                default -> EQ;
            };
        }
    }

    private static final Map<String, Segment> SEGMENTS = Map.of(
            "eq",
            Segment.EQ,
            "fo",
            Segment.FO,
            "f&o",
            Segment.FO,
            "cds",
            Segment.CDS,
            "com",
            Segment.COM,
            "mcx",
            Segment.COM);

    private static final Map<String, String> CONSOLE_EXCHANGES =
            Map.of("NFO", "NSE", "CDS", "NSE", "BFO", "BSE", "BCD", "BSE");

    @Override
    public String id() {
        return "zerodha-tradebook";
    }

    @Override
    public String name() {
        return "Zerodha tradebook";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = instrument(row);
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS),
                row.requiredPositive(QUANTITY),
                row.requiredPrice(PRICE, instrument.assetClass()),
                executedAt(row));
        FillBuilder fill = row.fill(instrument, traded);
        row.amount(FEES).map(Charges::other).ifPresent(fill::charges);
        return row.id(FILL_ID)
                .map(id -> fill.numbered(id, "zerodha", numbered(row, instrument, id)))
                .orElseGet(() -> fill.counted(ordinals));
    }

    /** What a trade's number is unique within; Kite names the exchange's derivatives apart, Console does not. */
    private static String[] numbered(Row row, Instrument instrument, String tradeId) {
        String exchange = row.text(EXCHANGE).toUpperCase(Locale.ROOT);
        return new String[] {
            CONSOLE_EXCHANGES.getOrDefault(exchange, exchange),
            row.requiredDate(row.has(TRADE_DATE) ? TRADE_DATE : EXECUTED_AT).toString(),
            String.valueOf(instrument.segment()),
            instrument.symbol(),
            row.text(SIDE).toLowerCase(Locale.ROOT),
            tradeId
        };
    }

    private static When executedAt(Row row) {
        return row.has(EXECUTED_AT) ? row.requiredWhen(EXECUTED_AT) : row.requiredWhen(TRADE_DATE);
    }

    private static Instrument instrument(Row row) {
        String symbol = row.requiredName(SYMBOL, 40);
        String exchange = row.requiredName(EXCHANGE, 20).toUpperCase(Locale.ROOT);
        Segment segment = row.word(SEGMENT, SEGMENTS).orElseGet(() -> Segment.of(exchange));
        Optional<IndianContract> contract =
                segment == Segment.EQ ? Optional.empty() : IndianContract.parse(symbol, row.date(EXPIRY));
        if (segment != Segment.EQ && contract.isEmpty()) {
            row.reject(SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "is not a future or an option as Zerodha writes them");
        }
        return new Instrument(
                symbol,
                row.name(ISIN, 12).orElse(null),
                exchange,
                segment.name(),
                contract.map(IndianContract::assetClass).orElse(AssetClass.STOCK),
                multiplier(row, segment, contract),
                contract.map(IndianContract::terms).orElse(null),
                "INR");
    }

    /** Units per stated quantity; a lot size that is not known is asked for, never taken as 1. */
    private static BigDecimal multiplier(Row row, Segment segment, Optional<IndianContract> contract) {
        Optional<BigDecimal> stated = row.positive(MULTIPLIER);
        if (stated.isPresent() || segment.quantity == Segment.Unit.UNITS || contract.isEmpty()) {
            return stated.orElse(BigDecimal.ONE);
        }
        Optional<BigDecimal> lot = contract.get().unitsPerLot();
        if (lot.isEmpty()) {
            row.reject(
                    SYMBOL,
                    ProblemCode.UNKNOWN_CONTRACT,
                    "is counted in lots of unknown size; add a column multiplier");
        }
        return lot.orElse(BigDecimal.ONE);
    }

    @Override
    public List<Problem> assumptions(Row row) {
        Instrument instrument = instrument(row);
        if (instrument.multiplier().equals(BigDecimal.ONE)) {
            return List.of();
        }
        String lots = "is taken as lots of " + instrument.multiplier().toPlainString() + " units";
        return List.of(row.note(QUANTITY, ProblemCode.ASSUMPTION, lots));
    }
}
