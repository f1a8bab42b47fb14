package com.tradingjournal.auth.entity;

/**
 * Where somebody signs in from.
 *
 * @param name what the browser calls itself
 * @param address the network address the attempts are counted by
 */
public record Device(String name, String address) {

    private static final int LONGEST = 200;

    public Device {
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
