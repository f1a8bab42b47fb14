package com.tradingjournal.brokerfiles.control.formats.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuturesContractTest {

    @ParameterizedTest
    @CsvSource({
        "NQM6,          NQ,   NQM6,       20",
        "MNQZ2025,      MNQ,  MNQZ5,      2",
        "/NQM26,        NQ,   NQM6,       20",
        "/NQM26:XCME,   NQ,   NQM6,       20",
        "ESM6.CME,      ES,   ESM6,       50",
        "NQ 03-26,      NQ,   NQH6,       20",
        "ES JUN26,      ES,   ESM6,       50",
        "mes 12-26,     MES,  MESZ6,      5",
        "M2KU6,         M2K,  M2KU6,      5",
        "6EZ6,          6E,   6EZ6,       125000",
        "6E,            6E,   6E,         125000",
        "M6EU6,         M6E,  M6EU6,      12500",
        "FDAXM6,        FDAX, FDAXM6,     25",
        "FGBLU6,        FGBL, FGBLU6,     1000",
        "ES1!,          ES,   ES1!,       50",
        "CL,            CL,   CL,         1000",
        "NQ 13-26,      NQ,   NQ 13-26,   20",
        "MNQ MRZ26,     MNQ,  MNQ MRZ26,  2",
        "MBTF27,        MBT,  MBTF7,      0.1"
    })
    void aContractIsKnownHoweverItIsWritten(String text, String root, String symbol, String pointValue) {
        FuturesContract contract = FuturesContract.parse(text).orElseThrow();
        assertThat(contract).isEqualTo(new FuturesContract(root, symbol));
        assertThat(contract.pointValue())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(pointValue));
    }

    @Test
    void aRootThatIsNotKnownHasNoValueOfItsOwn() {
        assertThat(FuturesContract.parse("QQXM6").orElseThrow().root()).isEqualTo("QQX");
        assertThat(FuturesContract.parse("QQXM6").orElseThrow().pointValue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NQM26-/NQU26", "ESM6-ESU6"})
    void aSpreadIsNotTakenForOneOfItsContracts(String text) {
        assertThat(FuturesContract.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NQM6, USD", "FDAXM6, EUR", "FGBLU6, EUR", "NKDM6, USD", "QQXM6,"})
    void aContractIsCountedInItsExchangesCurrency(String text, @Nullable String currency) {
        assertThat(FuturesContract.parse(text).orElseThrow().currency()).isEqualTo(Optional.ofNullable(currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "AAPL Jan 17 '25 $150 Call", "a contract", "TOOLONGROOTM6"})
    void whatIsNoContractIsNotTakenForOne(String text) {
        assertThat(FuturesContract.parse(text)).isEmpty();
    }
}
