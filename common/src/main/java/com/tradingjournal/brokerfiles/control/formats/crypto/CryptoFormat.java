package com.tradingjournal.brokerfiles.control.formats.crypto;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the exchanges' files have in common. */
interface CryptoFormat extends BrokerFormat {

    /** In which coins prices are quoted, the longer name first: {@code BTCUSDT} is BTC in USDT. */
    List<String> QUOTES = List.of("FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USD", "EUR", "GBP", "TRY", "BRL", "INR", "BTC", "ETH", "BNB", "DAI");

    @Override
    default Optional<ZoneId> zone() {
        return Optional.of(ZoneOffset.UTC);
    }

    @Override
    default Optional<NumberStyle> numberStyle() {
        return Optional.of(NumberStyle.POINT);
    }

    /** The pair's quote coin; empty for a pair in none that we know. */
    static Optional<String> quoteOf(String pair) {
        String name = pair.toUpperCase(Locale.ROOT).replaceAll("[-/_]", "");
        return QUOTES.stream().filter(quote -> name.endsWith(quote) && name.length() > quote.length()).findFirst();
    }

    static Instrument pair(Row row, Field field) {
        String pair = row.requiredName(field, 40);
        Optional<String> quote = quoteOf(pair);
        if (quote.isEmpty()) {
            row.reject(field, ProblemCode.UNKNOWN_CONTRACT, "is no pair in a currency that is known");
        }
        return new Instrument(pair, null, null, null, AssetClass.CRYPTO, BigDecimal.ONE, null, quote.orElse("USDT"));
    }

    /** A perpetual or dated contract settled in its quote coin; what it is on is its underlying. */
    static Instrument contract(Row row, Field field) {
        Instrument pair = pair(row, field);
        String currency = String.valueOf(pair.currency());
        String name = pair.symbol().toUpperCase(Locale.ROOT);
        int end = name.lastIndexOf(currency);
        Contract terms = new Contract(end > 0 ? name.substring(0, end) : name, null, null, null);
        return new Instrument(pair.symbol(), null, null, "PERP", AssetClass.CRYPTO, BigDecimal.ONE, terms, currency);
    }
}
