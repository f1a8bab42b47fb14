package com.tradingjournal.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** The resource method a request has been matched to, with its annotations. */
public final class Operation {

    private static final Class<org.eclipse.microprofile.openapi.annotations.Operation> DOCUMENTED =
            org.eclipse.microprofile.openapi.annotations.Operation.class;

    private Operation() {}

    /** Every documented resource method by its operation id. */
    static Map<String, Method> byId() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(DOCUMENTED))
                .collect(Collectors.toMap(
                        method -> method.getAnnotation(DOCUMENTED).operationId(),
                        Function.identity(),
                        (one, _) -> one));
    }

    /** Its documented id; empty for what is not documented. */
    public static String id(Method operation) {
        return Optional.ofNullable(operation.getAnnotation(DOCUMENTED))
                .map(org.eclipse.microprofile.openapi.annotations.Operation::operationId)
                .orElse("");
    }

    /** Empty before matching and for paths nobody serves. */
    public static Optional<Method> of(UriInfo uri) {
        return uri instanceof ExtendedUriInfo matched && matched.getMatchedResourceMethod() != null
                ? Optional.of(matched.getMatchedResourceMethod().getInvocable().getDefinitionMethod())
                : Optional.empty();
    }
}
