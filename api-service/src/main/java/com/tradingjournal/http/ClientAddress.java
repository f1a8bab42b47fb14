package com.tradingjournal.http;

import io.helidon.common.context.Contexts;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.RoutingRequest;
import java.util.Set;

/** Where a request comes from: the peer, or what a proxy of ours says; nobody else is believed. */
public record ClientAddress(String value) {

    public static String current() {
        return Contexts.context()
                .flatMap(context -> context.get(ClientAddress.class))
                .map(ClientAddress::value)
                .orElse("unknown");
    }

    /** The last entry that no proxy of ours has written is the client. */
    static ClientAddress of(RoutingRequest request, Set<String> proxies) {
        String address = request.remotePeer().host();
        String[] forwarded = request.headers()
                .first(HeaderNames.X_FORWARDED_FOR)
                .map(list -> list.split(","))
                .orElse(new String[0]);
        for (int i = forwarded.length - 1; i >= 0 && proxies.contains(address); i--) {
            address = forwarded[i].strip();
        }
        return new ClientAddress(address.length() > 64 ? address.substring(0, 64) : address);
    }
}
