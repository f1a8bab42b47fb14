package com.tradingjournal.brokerfiles.control.formats.crypto;

import static com.tradingjournal.brokerfiles.entity.Field.FEES;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.FeeSigns;
import com.tradingjournal.brokerfiles.control.formats.contracts.CryptoPair;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fee in whichever coin it was paid. In the pair's first coin it is worth the fill's price; in a third one (BNB) its worth is asked once for
 * the file, which does not tell it.
 */
final class CoinFee {

    private static final int PLACES = 8;

    private CoinFee() {}

    /** Empty where the row states none. */
    static Optional<Charges> of(Row row, CryptoPair pair, BigDecimal price) {
        String coin = coin(row, pair);
        return row.amount(FEES, CryptoPair.number(row.text(FEES), coin))
                .map(fee ->
                        FeeSigns.cost(row, fee).multiply(worth(row, pair, coin).orElse(price)))
                .map(cost -> Charges.other(cost.setScale(PLACES, RoundingMode.HALF_EVEN)));
    }

    /** Empty for the pair's first coin. */
    private static Optional<BigDecimal> worth(Row row, CryptoPair pair, String coin) {
        if (coin.equals(pair.base())) {
            return Optional.empty();
        }
        Optional<BigDecimal> answered = row.answer(code(coin, pair)).map(BigDecimal::new);
        return Optional.of(coin.equals(pair.quote()) ? BigDecimal.ONE : answered.orElse(BigDecimal.ONE));
    }

    static Optional<Question> question(Row row) {
        return CryptoPair.parse(row.text(SYMBOL)).flatMap(pair -> {
            String coin = coin(row, pair);
            String number = CryptoPair.number(row.text(FEES), coin);
            boolean none = number.isEmpty()
                    || row.amount(FEES, number).filter(fee -> fee.signum() != 0).isEmpty();
            if (none || coin.equals(pair.base()) || coin.equals(pair.quote())) {
                return Optional.empty();
            }
            String message = "What was one " + coin + " worth in " + pair.quote()
                    + ", on average? Fees of the file were paid in it.";
            return Optional.of(
                    new Question(code(coin, pair), row.name(FEES), message, List.of(), Question.Freedom.AMOUNT));
        });
    }

    private static String code(String coin, CryptoPair pair) {
        return Question.multiplierOf(coin + "/" + pair.quote());
    }

    /** A fee without a coin's name is in the pair's quote coin. */
    private static String coin(Row row, CryptoPair pair) {
        String fee = row.text(FEES).toUpperCase(Locale.ROOT);
        return Optional.of(row.text("Fee Coin").toUpperCase(Locale.ROOT))
                .filter(coin -> !coin.isEmpty())
                .or(() -> Stream.of(pair.base(), pair.quote())
                        .filter(fee::endsWith)
                        .findFirst())
                .or(() -> NumberStyle.unit(fee))
                .orElse(pair.quote());
    }
}
