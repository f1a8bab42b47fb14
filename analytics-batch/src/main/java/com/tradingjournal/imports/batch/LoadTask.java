package com.tradingjournal.imports.batch;

import com.tradingjournal.brokerfiles.control.ReadRequest;
import com.tradingjournal.imports.entity.ImportOrder;
import com.tradingjournal.imports.entity.ImportOrder.Reading;
import java.util.UUID;

/**
 * An import as its job finds it.
 *
 * @param rowsRead how many rows have been staged
 */
record LoadTask(UUID id, ImportOrder order, int rowsRead) {

    ImportOrder.Target target() {
        return order.target();
    }

    ReadRequest readRequest() {
        Reading reading = order.reading();
        ReadRequest request = ReadRequest.in(reading.zone())
                .as(reading.format())
                .mapping(reading.mapping())
                .answering(reading.answers());
        return target().chosen() ? request.intoOneAccount() : request;
    }
}
