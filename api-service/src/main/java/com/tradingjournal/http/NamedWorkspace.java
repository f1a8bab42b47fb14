package com.tradingjournal.http;

import io.helidon.common.context.Contexts;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A workspace that the running request has named where none is read: the token alone says which it is. The request is refused, whatever
 * else is wrong with it; what it has named is kept until the answer is on its way, for whoever keeps evidence.
 */
public record NamedWorkspace(String id) {

    private static final Pattern NAME = Pattern.compile("(x-)?(tenant|workspace)([-_]?id)?", Pattern.CASE_INSENSITIVE);

    /** Takes note of what stands in a header, parameter or field that is not read, if it is one for workspaces. */
    public static void note(String name, String value) {
        if (NAME.matcher(name).matches()) {
            Contexts.context().ifPresent(context -> context.register(new NamedWorkspace(value.strip())));
        }
    }

    public static Optional<NamedWorkspace> current() {
        return Contexts.context().flatMap(context -> context.get(NamedWorkspace.class));
    }
}
