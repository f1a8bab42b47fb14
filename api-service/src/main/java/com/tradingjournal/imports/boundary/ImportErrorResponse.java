package com.tradingjournal.imports.boundary;

import com.tradingjournal.imports.entity.RejectedRow;

/** Why a row was not taken; {@code line} is the physical line where it starts. */
public record ImportErrorResponse(long line, String column, String value, String code, String message) {

    static ImportErrorResponse of(RejectedRow row) {
        return new ImportErrorResponse(row.line(), row.column(), row.value(), row.code(), row.message());
    }
}
