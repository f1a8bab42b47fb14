package com.tradingjournal.errors.entity;

import java.util.List;

/** There is no such thing here; what belongs to another workspace answers the same. */
public final class NotFound extends DomainException {

    public NotFound() {
        super(ErrorCode.NOT_FOUND, "There is nothing here.", List.of());
    }
}
