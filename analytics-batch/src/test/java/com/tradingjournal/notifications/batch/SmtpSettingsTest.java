package com.tradingjournal.notifications.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.config.mp.MpConfigSources;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.Test;

class SmtpSettingsTest {

    @Test
    void mailThatTakesLongestIsStillItsSenders() {
        Duration longest = OutboxStore.LEASE.minus(OutboxStore.SLACK);
        assertThat(settings(longest).patience()).isEqualTo(longest);
        assertThatThrownBy(() -> settings(longest.plusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail.send-timeout is at most PT1M40S");
    }

    private static SmtpSettings settings(Duration patience) {
        return new SmtpSettings(ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(MpConfigSources.create(Map.of(
                        "mail.smtp-host", "relay.example",
                        "mail.smtp-port", "587",
                        "mail.smtp-security", "starttls",
                        "mail.connect-timeout", "PT5S",
                        "mail.read-timeout", "PT1M",
                        "mail.write-timeout", "PT10S",
                        "mail.send-timeout", patience.toString(),
                        "mail.from", "no-reply@journal.example")))
                .build());
    }
}
