package com.tradingjournal.brokerfiles.control.formats.india;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndianContractTest {

    @ParameterizedTest
    @CsvSource({
        "NIFTY2560524750PE, NIFTY, 2025-06-05, 24750, PUT",
        "NIFTY25O0724750CE, NIFTY, 2025-10-07, 24750, CALL",
        "BANKNIFTY25D0955000CE, BANKNIFTY, 2025-12-09, 55000, CALL",
        "SENSEX2560381000PE, SENSEX, 2025-06-03, 81000, PUT",
        "NIFTY25JUN24750PE, NIFTY, 2025-06-26, 24750, PUT",
        "NIFTY25SEP24750PE, NIFTY, 2025-09-30, 24750, PUT",
        "NIFTYNXT5025JUN65000CE, NIFTYNXT50, 2025-06-26, 65000, CALL",
        "360ONE25JUN1000CE, 360ONE, 2025-06-26, 1000, CALL",
        "M&M25JUN3000PE, M&M, 2025-06-26, 3000, PUT",
        "BAJAJ-AUTO25JUNFUT, BAJAJ-AUTO, 2025-06-26, , ",
        "USDINR25JUN85.25CE, USDINR, , 85.25, CALL",
        "SENSEX25JUN81000CE, SENSEX, , 81000, CALL",
        "CRUDEOIL25JUNFUT, CRUDEOIL, , , "
    })
    void readsUnderlyingExpiryStrikeAndRight(
            String symbol, String underlying, LocalDate expiry, BigDecimal strike, OptionRight right) {
        assertThat(IndianContract.parse(symbol, Optional.empty())).hasValueSatisfying(contract -> {
            assertThat(contract.terms().underlying()).isEqualTo(underlying);
            assertThat(contract.terms().expiry()).isEqualTo(expiry);
            assertThat(contract.terms().strike()).isEqualTo(strike);
            assertThat(contract.terms().right()).isEqualTo(right);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFY", "NIFTY", "NIFTY25", "NIFTY2563224750XX", "25JUNFUT", ""})
    void otherSymbolsAreNoContracts(String symbol) {
        assertThat(IndianContract.parse(symbol, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NIFTY25JUN24750PE", "NIFTY2560524750PE"})
    void theExpiryStatedBesideTheSymbolCounts(String symbol) {
        LocalDate stated = LocalDate.of(2025, 6, 24);
        assertThat(IndianContract.parse(symbol, Optional.of(stated)))
                .hasValueSatisfying(
                        contract -> assertThat(contract.terms().expiry()).isEqualTo(stated));
    }
}
