package com.tradingjournal.auth.entity;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in from.
 *
 * @param name as people call it, such as {@code Firefox on Windows}: without versions, so that it stays the same
 * @param address the network address the attempts are counted by
 */
public record Device(String name, String address) {

    private static final int LONGEST = 60;
    private static final int IPV4_NETWORK_BYTES = 3;
    private static final int IPV6_NETWORK_BYTES = 6;

    /** In this order: each says of itself also what those after it say. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Macintosh",
            "macOS",
            "Linux",
            "Linux");

    /** @param userAgent what the client says it is, if it does */
    public static Device of(@Nullable String userAgent, String address) {
        return new Device(userAgent == null || userAgent.isBlank() ? "Unknown device" : readable(userAgent), address);
    }

    /** The address without the part that a provider changes from day to day. */
    public String network() {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int kept = bytes.length == 4 ? IPV4_NETWORK_BYTES : IPV6_NETWORK_BYTES;
            return HexFormat.ofDelimiter(":").formatHex(bytes, 0, kept);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    private static String readable(String userAgent) {
        String browser = first(BROWSERS, userAgent, product(userAgent));
        String system = first(SYSTEMS, userAgent, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(Map<String, String> names, String userAgent, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    /** Programs name themselves first: {@code curl/8.5.0}. */
    private static String product(String userAgent) {
        String first = userAgent.strip().split("[/\\s]", 2)[0];
        String known = first.isEmpty() ? "Unknown device" : first;
        return known.length() > LONGEST ? known.substring(0, LONGEST) : known;
    }

    private static Map<String, String> ordered(String... signsAndNames) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            all.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return all;
    }
}
