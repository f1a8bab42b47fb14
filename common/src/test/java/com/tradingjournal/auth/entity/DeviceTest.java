package com.tradingjournal.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0|Firefox on Windows",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36|Chrome on Linux",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15|Safari on macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 CriOS/131.0 Mobile Safari/604.1|Chrome on iPhone",
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36|Chrome on Android",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0|Edge on Windows",
                "curl/8.5.0|curl",
                "'  '|Unknown device",
                "/|Unknown device",
            })
    void aDeviceIsCalledWhatPeopleCallIt(String userAgent, String name) {
        assertThat(Device.of(userAgent, "203.0.113.7").name()).isEqualTo(name);
    }

    @Test
    void whoSaysNothingOrTooMuchIsStillNamed() {
        assertThat(Device.of(null, "203.0.113.7").name()).isEqualTo("Unknown device");
        assertThat(Device.of("x".repeat(5_000), "203.0.113.7").name()).hasSize(60);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.250, true",
        "203.0.113.7, 203.0.114.7, false",
        "2001:db8:1:2::1, 2001:db8:1:ffff:9::7, true",
        "2001:db8:1::1, 2001:db8:2::1, false",
        "unknown, unknown, true",
        "unknown, 203.0.113.7, false",
    })
    void aNetworkIsWhatStaysOfAnAddress(String one, String other, boolean same) {
        assertThat(network(one).equals(network(other))).isEqualTo(same);
    }

    private static String network(String address) {
        return new Device("curl", address).network();
    }
}
