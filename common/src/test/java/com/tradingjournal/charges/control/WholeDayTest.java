package com.tradingjournal.charges.control;

import static com.tradingjournal.positions.entity.AssetClass.FUTURE;
import static com.tradingjournal.positions.entity.AssetClass.OPTION;
import static com.tradingjournal.positions.entity.AssetClass.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One busy day at Zerodha under the rates of three times, each contract note computed by hand: brokerage, exchange, tax, stamp, other.
 *
 * <ul>
 *   <li>NSE cash turns over 957,637.50. Delivery: INFY 60 × 1500 + 40 × 1500.50 bought in one order, RELIANCE 30 of 80 × 2900
 *       bought, TCS 30 × 3500.25 sold: 342,027.50, STT 342.03 (0.1 %), stamp on 237,020 35.55. Intraday sold: SBIN 163,020, RELIANCE
 *       145,520: STT 77.14 (0.025 %); stamp on 307,070 9.21. STT 419.16 → 419, stamp 44.77 → 45; SEBI 0.96. Brokerage: four
 *       intraday orders of more than 66,667: 80.
 *   <li>BSE cash turns over 202,242: TCS 20 × 3501 sold from holdings, HDFCBANK 40 in and out. STT 70.02 + 16.55 → 87; stamp 1.98 →
 *       2; 7.584 → 7.58 + 0.20; brokerage 19.81 + 19.86; GST 18 % of 47.45 = 8.541.
 *   <li>NSE derivatives turn over 3,728,062.50: futures 1,838,287.50 and 1,843,518.75, options sold 24,836.25 in one order of two
 *       fills and bought 21,420. Stamp 36.77 + 0.64 → 37; SEBI 3.73; four orders, 80.
 *   <li>BSE derivatives turn over 13,315: 4.33 + 0.01, two orders, 40; GST 18 % of 44.34 = 7.98; stamp 0.19 → 0.
 * </ul>
 */
class WholeDayTest {

    private static final int NSE_CASH = 8;
    private static final int BSE_CASH = 11;
    private static final int NSE_DERIVATIVES = 16;
    private static final int BSE_DERIVATIVES = 18;

    /**
     * NSE cash: 30.84 + 0.96, GST 18 % of 111.80 = 20.12; from October 28.44 + 0.96 and 19.69. NSE derivatives: 34.56 + 34.66 futures and
     * 22.90 options = 92.11 + 3.73, STT 230.44 + 15.52 → 246; then 79.90 + 3.73, STT 368.70 + 24.84 → 394; at last 921.76 + 37.25 → 959.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-09-20 | 80 31.8 439.12 45 0 | 80 95.84 277.65 37 0
            2024-11-15 | 80 29.4 438.69 45 0 | 80 83.63 423.45 37 0
            2026-06-10 | 80 29.4 438.69 45 0 | 80 83.63 988.45 37 0
            """)
    void notesOfBothExchangesAreRightToThePaisa(String date, String nseCash, String nseDerivatives) {
        Day day = day(date);
        assertThat(day.note(0, NSE_CASH)).as("NSE cash").isEqualTo(nseCash);
        assertThat(day.note(NSE_CASH, BSE_CASH)).as("BSE cash").isEqualTo("39.67 7.78 95.54 2 0");
        assertThat(day.note(BSE_CASH, NSE_DERIVATIVES)).as("NSE derivatives").isEqualTo(nseDerivatives);
    }

    /** The premium sold is 7,112: STT 7.11 → 7 at 0.1 %, 10.67 → 11 at 0.15 %. */
    @ParameterizedTest
    @CsvSource({"2024-11-15, 40 4.34 14.98 0 0", "2026-06-10, 40 4.34 18.98 0 0"})
    void optionsOfBseHaveANoteOfTheirOwn(String date, String expected) {
        assertThat(day(date).note(NSE_DERIVATIVES, BSE_DERIVATIVES)).isEqualTo(expected);
    }

    /** TCS left the holdings at both exchanges: 13 × 1.18, three fifths of it for 105,007.50 of 175,027.50; nothing else did. */
    @ParameterizedTest
    @CsvSource({"2024-09-20", "2024-11-15", "2026-06-10"})
    void depositoryTakesOnceForTheScripThatWasDelivered(String date) {
        Day day = day(date);
        assertThat(day.total()).endsWith(" 15.34");
        assertThat(day.of(2)).endsWith(" 9.20321121");
        assertThat(day.of(8)).endsWith(" 6.13678879");
    }

    @ParameterizedTest
    @CsvSource({"2024-09-20", "2024-11-15", "2026-06-10"})
    void partialFillsOfTheOptionsOrderPayOneBrokerage(String date) {
        Day day = day(date);
        assertThat(day.of(13)).startsWith("6.66465348 ");
        assertThat(day.of(14)).startsWith("13.33534652 ");
        assertThat(day.of(15)).startsWith("20 ");
    }

    private static Day day(String date) {
        Day day = Day.at("zerodha", date)
                .order("A1")
                .buy("60", "1500")
                .buy("40", "1500.5")
                .of(STOCK, "NSE", "TCS")
                .order("A2")
                .sell("30", "3500.25")
                .of(STOCK, "NSE", "SBIN")
                .order("A3")
                .buy("200", "810.35")
                .order("A4")
                .sell("200", "815.1")
                .of(STOCK, "NSE", "RELIANCE")
                .order("A5")
                .buy("80", "2900")
                .order("A6")
                .sell("20", "2910.4")
                .sell("30", "2910.4");
        assertThat(day.count()).isEqualTo(NSE_CASH);
        return derivatives(day.of(STOCK, "BSE", "TCS")
                .order("B1")
                .sell("20", "3501")
                .of(STOCK, "BSE", "HDFCBANK")
                .order("B2")
                .buy("40", "1650.55")
                .order("B3")
                .sell("40", "1655"));
    }

    private static Day derivatives(Day day) {
        return day.of(FUTURE, "NFO", "NIFTY FUT")
                .order("F1")
                .buy("75", "24510.5")
                .order("F2")
                .sell("75", "24580.25")
                .of(OPTION, "NFO", "NIFTY 24500 CE")
                .order("O1")
                .sell("75", "110.35")
                .sell("150", "110.4")
                .order("O2")
                .buy("225", "95.2")
                .of(OPTION, "BFO", "SENSEX 80000 CE")
                .order("S1")
                .buy("20", "310.15")
                .order("S2")
                .sell("20", "355.6");
    }
}
