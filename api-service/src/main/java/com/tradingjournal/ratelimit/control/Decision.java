package com.tradingjournal.ratelimit.control;

import com.tradingjournal.ratelimit.entity.Standing;
import com.tradingjournal.ratelimit.entity.Verdict;
import java.time.Duration;

/** A verdict, with what its end must be told of. */
public sealed interface Decision {

    Standing standing();

    record LetIn(Flight flight, Standing standing) implements Decision {}

    record TurnedAway(Duration pause, Standing standing) implements Decision {}

    static Decision of(Verdict verdict, Subject subject, String name, Flight.CountedBy countedBy) {
        return switch (verdict) {
            case Verdict.Admitted(Standing standing, long at) ->
                new LetIn(new Flight(subject, name, countedBy, at), standing);
            case Verdict.Refused(Standing standing, Duration pause) -> new TurnedAway(pause, standing);
        };
    }
}
