package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.http.ClientAddress;
import jakarta.ws.rs.core.HttpHeaders;

/** The device a request comes from. */
final class CallingDevice {

    private CallingDevice() {}

    static Device of(HttpHeaders headers) {
        return Device.of(headers.getHeaderString(HttpHeaders.USER_AGENT), ClientAddress.current());
    }
}
