package com.tradingjournal.charges.boundary;

import com.tradingjournal.charges.entity.ChargeRate;
import com.tradingjournal.charges.entity.Exchange;
import com.tradingjournal.charges.entity.Levy;
import com.tradingjournal.charges.entity.Segment;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rate, in percent of the turnover (GST: of the other charges); what is null holds for all. */
public record RateResponse(
        Levy charge,
        @Nullable Segment segment,
        @Nullable Exchange exchange,
        @Nullable Side side,
        BigDecimal percent,
        LocalDate validFrom,
        String source) {

    static RateResponse of(ChargeRate rate) {
        return new RateResponse(
                rate.levy(),
                rate.segment(),
                rate.exchange(),
                rate.side(),
                rate.percent(),
                rate.validFrom(),
                rate.source());
    }
}
