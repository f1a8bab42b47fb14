package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.entity.Reason.NO_STARTING_BALANCE;
import static com.tradingjournal.metrics.entity.Reason.RUIN;

import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.DailyInput.CashFlow;
import com.tradingjournal.metrics.entity.DailyInput.DayResult;
import com.tradingjournal.metrics.entity.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The observation days of a question, zero-filled, each with its equity and its return, or the reason why there are no
 * returns. A deposit is no gain: it counts before the day's P&L; one on a day that is not observed counts on the next
 * that is, and before the first day in the starting balance. Once equity was gone, returns mean nothing any more.
 */
record DailySeries(List<Day> days, @Nullable Reason withoutReturns) {

    /** {@code realized}: a fill closed something, at P&L 0 too. {@code index} is Π(1 + r), 1 where there are no returns. */
    record Day(
            LocalDate date,
            boolean realized,
            BigDecimal pnl,
            BigDecimal cumulative,
            @Nullable BigDecimal equity,
            double rateOfReturn,
            double index) {}

    static DailySeries of(DailyInput input) {
        Walk walk = new Walk(input);
        Deque<DayResult> results = new ArrayDeque<>(input.days());
        if (!results.isEmpty()) {
            walk.skipTo(results.getFirst().date());
        }
        while (!results.isEmpty()) {
            if (results.getFirst().date().equals(walk.date)) {
                walk.close(results.removeFirst().pnl(), true);
            } else if (input.calendar().observes(walk.date)) {
                walk.close(BigDecimal.ZERO, false);
            }
            walk.date = walk.date.plusDays(1);
        }
        return new DailySeries(List.copyOf(walk.days), walk.withoutReturns());
    }

    double[] returns() {
        return days.stream().mapToDouble(Day::rateOfReturn).toArray();
    }

    double index() {
        return days.isEmpty() ? 1 : days.getLast().index();
    }

    private static final class Walk {

        private final List<Day> days = new ArrayList<>();
        private final Deque<CashFlow> flows;
        private LocalDate date = LocalDate.MIN;
        private @Nullable BigDecimal equity;
        private BigDecimal cumulative = BigDecimal.ZERO;
        private double index = 1;
        private boolean ruined;

        private Walk(DailyInput input) {
            flows = new ArrayDeque<>(input.cashFlows());
            equity = input.startingBalance();
        }

        private void skipTo(LocalDate first) {
            date = first.minusDays(1);
            moveCash();
            date = first;
        }

        private void close(BigDecimal pnl, boolean realized) {
            moveCash();
            cumulative = cumulative.add(pnl);
            double rate = 0;
            if (equity != null) {
                BigDecimal invested = equity;
                equity = invested.add(pnl);
                ruined |= invested.signum() <= 0 || equity.signum() <= 0;
                rate = ruined ? 0 : pnl.doubleValue() / invested.doubleValue();
                index *= 1 + rate;
            }
            days.add(new Day(date, realized, pnl, cumulative, equity, rate, index));
        }

        private void moveCash() {
            while (!flows.isEmpty() && !flows.getFirst().date().isAfter(date)) {
                BigDecimal amount = flows.removeFirst().amount();
                equity = equity == null ? null : equity.add(amount);
            }
        }

        private @Nullable Reason withoutReturns() {
            if (equity == null) {
                return NO_STARTING_BALANCE;
            }
            return ruined ? RUIN : null;
        }
    }
}
