package com.tradingjournal.ratelimit.control;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** What an address is counted as. Whoever has one of IPv6 has all that begin with the same 64 bits. */
final class Network {

    private static final int PREFIX_BYTES = 8;

    private Network() {}

    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, PREFIX_BYTES) + "/64"
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
