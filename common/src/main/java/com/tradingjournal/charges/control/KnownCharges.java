package com.tradingjournal.charges.control;

import com.tradingjournal.charges.entity.BrokerProfile;
import com.tradingjournal.charges.entity.ChargeTable;
import com.tradingjournal.errors.entity.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rates and plans of this release. */
@ApplicationScoped
public class KnownCharges {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final ChargeTable table = ChargeFiles.read();
    private final Clock clock;

    @Inject
    public KnownCharges(Clock clock) {
        this.clock = clock;
    }

    public ChargeTable table() {
        return table;
    }

    /** At the exchanges. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), INDIA);
    }

    /** @throws Invalid naming the profiles there are */
    public void requireProfile(@Nullable String id) {
        if (id != null && profile(id).isEmpty()) {
            String known = table.profiles().stream().map(BrokerProfile::id).collect(Collectors.joining(", "));
            throw Invalid.field("chargesProfile", "is not known: one of " + known);
        }
    }

    /** A profile that went away with a release charges nothing. */
    Optional<BrokerProfile> profile(@Nullable String id) {
        return id == null ? Optional.empty() : table.profile(id);
    }
}
