package com.tradingjournal.http;

import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.ServerResponseHeaders;

/**
 * Fired for what the web server refuses before it is a request, and before any filter, for whoever has something to say with the answer.
 *
 * @param path as it was sent, empty where not even that could be read
 * @param asked as far as they could be read
 * @param answered may be added to
 */
public record UnreadRequest(String path, ServerRequestHeaders asked, ServerResponseHeaders answered) {}
