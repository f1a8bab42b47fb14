package com.tradingjournal.users.control;

import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.users.entity.OwnProfile;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What a person sees and changes of himself. */
@ApplicationScoped
@Transactional
public class Profile {

    private final UserStore users;
    private final TenantSession session;
    private final AnalyticsVersion analytics;
    private final Clock clock;

    @Inject
    public Profile(UserStore users, TenantSession session, AnalyticsVersion analytics, Clock clock) {
        this.users = users;
        this.session = session;
        this.analytics = analytics;
        this.clock = clock;
    }

    public User mine() {
        return users.find(session.bound().userId()).orElseThrow(Unauthenticated::new);
    }

    public OwnProfile own() {
        return users.own(mine(), clock.instant());
    }

    /** For what is open only to whoever has proved his e-mail: inviting, taking data out, keys, buying. */
    public void requireVerified() {
        if (mine().verifiedAt() == null) {
            throw new Forbidden(
                    ErrorCode.EMAIL_NOT_VERIFIED, "Verify your e-mail first: the link is in the mail we sent you.");
        }
    }

    /** Figures by person show his name. */
    public OwnProfile rename(String name, ExpectedVersion expected) {
        User before = users.hold(session.bound().userId()).orElseThrow(Unauthenticated::new);
        expected.require(before.version());
        users.rename(before.id(), name, clock.instant());
        analytics.touch();
        return own();
    }
}
