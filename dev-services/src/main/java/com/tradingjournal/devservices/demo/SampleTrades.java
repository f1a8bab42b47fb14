package com.tradingjournal.devservices.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The demo trader's round trips in our own CSV: disciplined on most days, a little worse on Fridays, like people are. */
public final class SampleTrades {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final LocalTime FIRST_ENTRY = LocalTime.of(9, 20);
    private static final int ENTRY_MINUTES = 300;
    private static final int HOLD_MINUTES = 50;
    private static final BigDecimal FEE_RATE = new BigDecimal("0.0006");
    private static final String HEADER =
            "symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp,"
                    + "exchange,stop_loss,strategy,tags,rating";

    private static final List<Instrument> INSTRUMENTS = List.of(
            new Instrument("RELIANCE", "NSE", 1_420, 0.06, 25),
            new Instrument("HDFCBANK", "NSE", 985, 0.05, 40),
            new Instrument("INFY", "NSE", 1_510, 0.08, 25),
            new Instrument("TCS", "NSE", 3_120, 0.07, 10),
            new Instrument("ICICIBANK", "NSE", 1_380, 0.05, 25),
            new Instrument("SBIN", "NSE", 860, 0.07, 50),
            new Instrument("TATASTEEL", "NSE", 172, 0.10, 200),
            new Instrument("NIFTYBEES", "NSE", 285, 0.04, 150));
    private static final List<Setup> SETUPS = List.of(
            new Setup("Opening range breakout", "breakout", 0.0035, 0.006),
            new Setup("Pullback to VWAP", "pullback", 0.0025, 0.004),
            new Setup("Mean reversion", "reversal", -0.0004, 0.005));

    private SampleTrades() {}

    /** @return one CSV with every trade of the weekdays from {@code first} until before {@code end} */
    public static String csv(LocalDate first, LocalDate end) {
        Stream<String> rows =
                first.datesUntil(end).filter(SampleTrades::isTradingDay).flatMap(SampleTrades::rowsOf);
        return String.join("\n", Stream.concat(Stream.of(HEADER), rows).toList()) + "\n";
    }

    private static boolean isTradingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Stream<String> rowsOf(LocalDate day) {
        Random random = new Random(day.toEpochDay() * 7_919);
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> row(day, random));
    }

    private static String row(LocalDate day, Random random) {
        Instrument instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
        Setup setup = SETUPS.get(random.nextInt(SETUPS.size()));
        boolean isLong = random.nextInt(3) > 0;
        int direction = isLong ? 1 : -1;
        double tired = day.getDayOfWeek() == DayOfWeek.FRIDAY ? -0.0015 : 0;
        double result = setup.edge() + tired + setup.spread() * random.nextGaussian();
        double entryMove = 0.004 * random.nextGaussian();
        BigDecimal entry = instrument.price(day, entryMove);
        BigDecimal exit = instrument.price(day, entryMove + direction * result);
        BigDecimal stop = instrument.price(day, entryMove - direction * setup.spread());
        int quantity = instrument.lot() * (1 + random.nextInt(4));
        ZonedDateTime entered = day.atTime(FIRST_ENTRY)
                .plusSeconds(random.nextInt(ENTRY_MINUTES * 60))
                .atZone(INDIA);
        ZonedDateTime left = entered.plusSeconds(90 + random.nextInt(HOLD_MINUTES * 60));
        return String.join(
                ",",
                instrument.symbol(),
                isLong ? "BUY" : "SELL",
                String.valueOf(quantity),
                entry.toPlainString(),
                exit.toPlainString(),
                fees(entry, quantity),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entered),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(left),
                instrument.exchange(),
                stop.toPlainString(),
                setup.name(),
                "\"[\"\"" + setup.tag() + "\"\"]\"",
                String.valueOf(1 + random.nextInt(5)));
    }

    private static String fees(BigDecimal price, int quantity) {
        return price.multiply(BigDecimal.valueOf(quantity))
                .multiply(FEE_RATE)
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** A way to trade. @param edge mean result of a trade, as a fraction of its price @param spread its deviation */
    private record Setup(String name, String tag, double edge, double spread) {}
}
