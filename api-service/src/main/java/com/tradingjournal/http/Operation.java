package com.tradingjournal.http;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** The resource method a request has been matched to, with its annotations. */
public final class Operation {

    private Operation() {}

    /** Empty before matching and for paths nobody serves. */
    public static Optional<Method> of(UriInfo uri) {
        return uri instanceof ExtendedUriInfo matched && matched.getMatchedResourceMethod() != null
                ? Optional.of(matched.getMatchedResourceMethod().getInvocable().getDefinitionMethod())
                : Optional.empty();
    }
}
