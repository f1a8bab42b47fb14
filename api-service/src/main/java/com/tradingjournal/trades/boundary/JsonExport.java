package com.tradingjournal.trades.boundary;

import com.tradingjournal.http.JsonStream;
import com.tradingjournal.trades.control.ExportedTrade;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Consumer;

/** Trades as JSON, each fill on a line of its own: a line is what an import names when it rejects one. */
record JsonExport(Instant timestamp, String self) {

    void trades(OutputStream out, Consumer<Consumer<ExportedTrade>> trades) throws IOException {
        JsonStream json = JsonStream.to(out, "data", "executions");
        trades.accept(trade -> json.write(ExportedTradeResponse.of(trade)));
        json.end(timestamp, self);
    }
}
