package com.tradingjournal.http;

import static java.lang.System.Logger.Level.ERROR;

import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.errors.entity.ErrorCode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.util.List;

/** Everything nobody expected: the log gets the whole of it, the client the request id only. */
@Provider
@Priority(1)
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());

    private final Problems problems;
    private final DomainExceptionMapper domain;

    @Inject
    UnexpectedExceptionMapper(Problems problems, DomainExceptionMapper domain) {
        this.problems = problems;
        this.domain = domain;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure.getCause() instanceof DomainException refusal) {
            return domain.toResponse(refusal);
        }
        if (failure instanceof CharConversionException) {
            return problems.invalid(ErrorCode.MALFORMED_JSON, "The body is not UTF-8.", List.of())
                    .build();
        }
        LOG.log(ERROR, "Unexpected failure", failure);
        return problems.answer(500, ErrorCode.INTERNAL, WebExceptionMapper.Refusal.INTERNAL.message, List.of())
                .build();
    }
}
