/**
 * The HTTP plumbing every feature shares.
 *
 * <p>How a resource is written with it: a class with {@code @Path} and {@code @ApplicationScoped}, a use case injected, and
 * methods that return the bare data. {@link com.tradingjournal.http.EnvelopeFilter} wraps it; return
 * {@link com.tradingjournal.http.Page} for a list and {@link com.tradingjournal.http.Answer} for extra {@code meta}. A
 * success other than 200 is named once, in {@code @APIResponseSchema(value = TradeResponse.class, responseCode = "201")};
 * {@code void} is 204. A response record that implements {@link com.tradingjournal.http.Versioned} gets its ETag and 304s; a
 * changing method takes {@code @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion} and passes it on.
 *
 * <p>Bodies are records with Bean Validation, taken as {@code @Valid @NotNull}; unknown fields, wrong kinds, more than 8
 * decimals and instants without an offset are refused before. Query parameters count when declared; misspelt, empty and
 * repeated ones are 400 by {@link com.tradingjournal.http.QueryGuard}. A use case that cannot go on throws a
 * {@code DomainException}; nothing else is thrown on purpose, and {@link com.tradingjournal.http.DomainExceptionMapper}
 * alone knows statuses. Every operation needs a token unless annotated {@code @Public}.
 *
 * <p>Filters of the server ({@code io.helidon.webserver.http.Filter} beans with {@code @Priority}) see every request, also
 * static files, health and unknown paths; JAX-RS filters see matched operations.
 */
@NullMarked
package com.tradingjournal.http;

import org.jspecify.annotations.NullMarked;
