package com.tradingjournal.http;

import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.FieldProblem;
import java.time.Instant;
import java.util.List;

/** What every 4xx and 5xx looks like. */
public record ErrorBody(Problem error, ErrorMeta meta) {

    /** What went wrong: a code for programs, a message for people, the fields where it can be said. */
    public record Problem(ErrorCode code, String message, List<FieldProblem> details) {}

    /** Where to look further. */
    public record ErrorMeta(String requestId, Instant timestamp, String documentation) {}
}
