package com.tradingjournal.notifications.batch;

/** What the relay made of a mail. Reasons are put together from codes: a relay's own words may quote what is secret. */
sealed interface Delivery {

    record Sent() implements Delivery {}

    /** Not now, and only this one. */
    record PutOff(String reason) implements Delivery {}

    /** Never, whoever tries. */
    record Refused(String reason) implements Delivery {}

    /** No mail would go at present, whatever it says: the relay is away, or does not take us for its customer. */
    record NoRelay(String reason) implements Delivery {}
}
