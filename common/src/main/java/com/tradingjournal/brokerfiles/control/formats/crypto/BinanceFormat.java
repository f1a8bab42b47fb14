package com.tradingjournal.brokerfiles.control.formats.crypto;

import com.tradingjournal.brokerfiles.control.formats.FeeSigns;
import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import java.util.stream.Stream;

/** Binance's files: found by the zone in a column's name, since the names themselves are everyone's. */
interface BinanceFormat extends CryptoFormat {

    @Override
    default boolean isHeader(RawRecord record) {
        return record.cells().stream().anyMatch(cell -> cell.replace(" ", "").endsWith("(UTC)"));
    }

    @Override
    default boolean asks() {
        return true;
    }

    @Override
    default Inquiry inquiry() {
        FeeSigns signs = new FeeSigns();
        return row -> Stream.concat(signs.look(row).stream(), CoinFee.question(row).stream())
                .toList();
    }
}
