package com.tradingjournal.errors.entity;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The versions of a thing a client is prepared to change, from {@code If-Match}: {@code *} is any, {@code "7"} is the seventh, and
 * so is {@code "7-1f0c9a64b2e8d503"}, an ETag that also tells what was shown besides. A tag that is no version of ours matches nothing.
 */
public record ExpectedVersion(Set<String> tags) {

    public static final ExpectedVersion ANY = new ExpectedVersion(Set.of("*"));

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** Read by JAX-RS from the header. */
    public static ExpectedVersion valueOf(String ifMatch) {
        return new ExpectedVersion(COMMA.splitAsStream(ifMatch.strip()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Exactly this one. */
    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(Set.of("\"" + version + "\""));
    }

    /** Refuses the change of something that has moved on. */
    public void require(long version) {
        if (tags.stream().noneMatch(tag -> names(tag, version))) {
            throw Conflict.staleVersion();
        }
    }

    private static boolean names(String tag, long version) {
        return tag.equals("*") || tag.equals("\"" + version + "\"") || tag.startsWith("\"" + version + "-");
    }
}
