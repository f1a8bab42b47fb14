package com.tradingjournal.ratelimit.control;

import com.tradingjournal.billing.entity.Plan;
import com.tradingjournal.ratelimit.entity.Allowance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;

/** The figures as they are configured. Every one must be there: there is no way to have none. */
@ApplicationScoped
public class Allowances {

    private final Map<Plan, Allowance> plans = new EnumMap<>(Plan.class);
    private final Allowance signingIn;
    private final Allowance progress;
    private final Allowance heavy;

    @Inject
    public Allowances(Config config) {
        Arrays.stream(Plan.values()).forEach(plan -> plans.put(plan, read(config, plan.name())));
        this.signingIn = read(config, "auth");
        this.progress = read(config, "progress");
        this.heavy = Allowance.atOnce(config.getValue("ratelimit.heavy-at-once", Integer.class));
    }

    Allowance of(Plan plan) {
        return Objects.requireNonNull(plans.get(plan));
    }

    /** Of an address, for what is done to sign in. */
    Allowance signingIn() {
        return signingIn;
    }

    /** Of a member, for asking how far something is. */
    Allowance progress() {
        return progress;
    }

    Allowance heavy() {
        return heavy;
    }

    private static Allowance read(Config config, String name) {
        return Allowance.parse(config.getValue("ratelimit." + name.toLowerCase(Locale.ROOT), String.class));
    }
}
