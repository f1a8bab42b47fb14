package com.tradingjournal.auth.control;

import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Taking back that one wanted to be erased: a sign-in like any other, with its limits and its second factor, that keeps the account. */
@ApplicationScoped
public class Restoration {

    private final SignIn signIn;
    private final Departures departures;

    @Inject
    Restoration(SignIn signIn, Departures departures) {
        this.signIn = signIn;
        this.departures = departures;
    }

    public SignedIn with(EmailAddress email, String password, Device device) {
        return departures.welcoming(() -> signIn.with(email, password, null, device));
    }
}
