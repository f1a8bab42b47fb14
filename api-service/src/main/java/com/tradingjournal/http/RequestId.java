package com.tradingjournal.http;

import io.helidon.common.context.Context;
import io.helidon.common.context.Contexts;
import java.util.regex.Pattern;

/** The id under which a request is found again: the client's own when it is harmless, else one of ours. */
public record RequestId(String value) {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static boolean isHarmless(String proposed) {
        return HARMLESS.matcher(proposed).matches();
    }

    public static String current() {
        return Contexts.context().map(RequestId::in).orElse("-");
    }

    public static String in(Context context) {
        return context.get(RequestId.class).map(RequestId::value).orElse("-");
    }
}
