package com.tradingjournal.brokerfiles.control.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccSymbolTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AVAV  260109C00320000; AVAV260109C00320000",
                "AAPL260109C00320000; AAPL260109C00320000",
                "-AAPL260109C320; AAPL260109C00320000",
                ".SPY260109P590.5; SPY260109P00590500",
                " -AAPL260109C320 ; AAPL260109C00320000",
                "AAPL 9/15/2023 Call $180.00; AAPL230915C00180000",
                "AAPL 01/17/2025 150.00 C; AAPL250117C00150000",
                "SPY Jan 15 2021 380.0 Call; SPY210115C00380000",
                "AAPL Jan 17 '25 $150 Call; AAPL250117C00150000",
                "SPY 100 17 JAN 25 590 CALL; SPY250117C00590000",
                "SPX 100 (Weeklys) 17 JAN 25 5900 PUT; SPX250117P05900000",
                "SPX 100 16 JAN 26 [AM] 5900 CALL; SPX260116C05900000",
                "PUT SPY 06/20/25 590; SPY250620P00590000",
                "AAPL16Jan26C260.00; AAPL260116C00260000",
                "BRK/B 260116C00500000; BRKB260116C00500000",
                "SPX 1/16/2026 Put $5,900.00; SPX260116P05900000",
                "F 1/16/2026 Put $.50; F260116P00000500",
                "AAPL 19JUN26 180 C; AAPL260619C00180000",
                "AAPL 2026-01-16 275 CALL; AAPL260116C00275000",
                "AAPL 20260116 PUT 275.0; AAPL260116P00275000"
            })
    void oneContractHasOneSymbolHoweverItIsWritten(String text, String symbol) {
        assertThat(OccSymbol.parse(text)).map(OccSymbol::symbol).contains(symbol);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAPL",
                "AAPL 9/31/2023 Call $180.00",
                "AAPL261309C00320000",
                "AAPL260109X00320000",
                "AAPL260109C00000000",
                "AMC 9/xx/2023 Call",
                "SPY 10 17 JAN 25 590 CALL"
            })
    void whatIsNoListedOptionIsNotTakenForOne(String text) {
        assertThat(OccSymbol.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SPX 1/16/2026 Call $6900, SPX260116C06900000",
        "SPX 1/15/2026 Call $6900, SPXW260115C06900000",
        "SPXW260115C06900000, SPXW260115C06900000",
        "SPXW260116C06900000, SPXW260116C06900000",
        "RUT 1/2/2026 Put $2500, RUTW260102P02500000",
        "NDX 1/2/2026 Put $21000, NDXP260102P21000000"
    })
    void anIndexOptionThatIsSettledAtTheCloseHasItsOwnRoot(String text, String symbol) {
        assertThat(OccSymbol.parse(text)).map(OccSymbol::symbol).contains(symbol);
    }

    @Test
    void theRootIsOneHoweverTheShareIsWritten() {
        assertThat(OccSymbol.parse("BRK/B 260116C00500000")).isEqualTo(OccSymbol.parse("BRK.B 1/16/2026 Call $500"));
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL260116C275000, AAPL260116C00275000",
        "F260116C12000, F260116C00012000",
        "F260116P500, F260116P00000500",
        "AAPL260116C00275000, AAPL260116C00275000"
    })
    void aFileMayWriteStrikesInThousandthsWithoutZeros(String text, String symbol) {
        assertThat(OccSymbol.inThousandths(text)).map(OccSymbol::symbol).contains(symbol);
    }

    @Test
    void aSentenceMaySpeakOfAnOption() {
        assertThat(OccSymbol.in("Option Expiration for AAPL 9/15/2023 Call $180.00"))
                .map(OccSymbol::symbol)
                .contains("AAPL230915C00180000");
        assertThat(OccSymbol.in("CALL (AAPL) APPLE INC JAN 16 26 $275 (100 SHS)"))
                .map(OccSymbol::symbol)
                .contains("AAPL260116C00275000");
        assertThat(OccSymbol.in("Cash Div: R/D 2023-08-17")).isEmpty();
    }

    @Test
    void theInstrumentIsAnOptionOfAHundredUnits() {
        OccSymbol option = OccSymbol.parse("AAPL  260109C00320500").orElseThrow();
        assertThat(option)
                .isEqualTo(new OccSymbol("AAPL", LocalDate.of(2026, 1, 9), OptionRight.CALL, new BigDecimal("320.5")));
        assertThat(option.instrument().assetClass()).isEqualTo(AssetClass.OPTION);
        assertThat(option.instrument().multiplier()).isEqualByComparingTo("100");
    }
}
