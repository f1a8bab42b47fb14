package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.entity.Detection;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenericFilesTest {

    private static final String FILLS = """
            Date,Exec Time,Ticker,Action,Shares,Fill Price,Commission
            2026-06-01,09:31:04,AAPL,Buy,10,182.30,1.00
            2026-06-01,09:45:00,AAPL,Sell,10,183.30,1.00
            2026-06-01,10:00:00,TSLA,Sell Short,5,250,1.00
            """;

    private static String format(String file) {
        Detection detection = BrokerFiles.detect(text(file), IN_NEW_YORK);
        return detection instanceof Known known ? known.format().id() : "unknown";
    }

    private static List<Question> questions(String file) {
        return ((Known) BrokerFiles.detect(text(file), IN_NEW_YORK)).questions();
    }

    @Test
    void usualNamesAreUnderstood() {
        assertThat(format(FILLS)).isEqualTo("generic-fills");
        FillRow first = fills(text(FILLS), IN_NEW_YORK).getFirst();
        assertThat(first.leg().at()).isEqualTo(Instant.parse("2026-06-01T13:31:04Z"));
        assertThat(first.fees()).isEqualByComparingTo("1");
    }

    @Test
    void aShortSaleOpensOne() {
        assertThat(fills(text(FILLS), IN_NEW_YORK))
                .extracting(fill -> fill.nature().effect())
                .containsExactly(Effect.UNMARKED, Effect.UNMARKED, Effect.OPEN);
    }

    @Test
    void withoutASideTheSignOfTheQuantityTellsIt() {
        String file = "symbol,date,quantity,price\nAAPL,2026-06-01,-5,10\nAAPL,2026-06-02,5,9\n";
        assertThat(fills(text(file), IN_NEW_YORK)).extracting(FillRow::side).containsExactly(Side.SELL, Side.BUY);
        assertThat(fills(text(file), IN_NEW_YORK))
                .allSatisfy(fill -> assertThat(fill.nature().timing()).isEqualTo(Timing.DATE_ONLY));
    }

    @Test
    void ofTwoPricesAPersonChooses() {
        String file = "symbol,date,side,quantity,price,average price\nAAPL,2026-06-01,buy,5,10,9.5\n";
        assertThat(questions(file)).extracting(Question::code).containsExactly("PRICE");
        assertThatThrownBy(() -> rows(text(file), IN_NEW_YORK)).isInstanceOf(FileRefused.class);
        ReadRequest answered = IN_NEW_YORK.answering(Map.of("PRICE", "average price"));
        assertThat(fills(text(file), answered).getFirst().leg().price()).isEqualByComparingTo("9.5");
    }

    @Test
    void feesOfOneSignAreCostsAndMixedOnesAreAskedAbout() {
        String negative = "symbol,date,side,quantity,price,fees\nA,2026-06-01,buy,5,10,-1\nA,2026-06-01,sell,5,10,-2\n";
        assertThat(questions(negative)).isEmpty();
        assertThat(fills(text(negative), IN_NEW_YORK).getFirst().fees()).isEqualByComparingTo("1");
        String mixed = negative + "A,2026-06-02,buy,5,10,0.5\n";
        assertThat(questions(mixed)).extracting(Question::code).containsExactly(Question.FEE_SIGN);
        ReadRequest answered = IN_NEW_YORK.answering(Map.of(Question.FEE_SIGN, "NEGATIVE_IS_COST"));
        assertThat(fills(text(mixed), answered))
                .extracting(fill -> fill.fees().toPlainString())
                .containsExactly("1", "2", "-0.5");
    }

    @Test
    void anAnswerRememberedFromAnotherFileDoesNotTurnFeesOfOneSign() {
        String file = "symbol,date,side,quantity,price,fees\nA,2026-06-01,buy,5,10,1\nA,2026-06-01,sell,5,10,2\n";
        ReadRequest remembered = IN_NEW_YORK.answering(Map.of(Question.FEE_SIGN, "NEGATIVE_IS_COST"));
        assertThat(fills(text(file), remembered))
                .extracting(fill -> fill.fees().toPlainString())
                .containsExactly("1", "2");
    }

    @Test
    void ofFeesOfBothSignsAndTwoPricesBothAreAsked() {
        String file = "symbol,date,side,quantity,price,average price,fees\n"
                + "A,2026-06-01,buy,5,10,9.5,1\nA,2026-06-01,sell,5,10,9.5,-2\n";
        assertThat(questions(file)).extracting(Question::code).containsExactlyInAnyOrder("PRICE", Question.FEE_SIGN);
    }

    @Test
    void whatWasNotFilledIsIgnored() {
        String file =
                "symbol,date,side,quantity,price,status\nA,2026-06-01,buy,5,10,Filled\nA,2026-06-01,buy,5,10,Cancelled\n";
        assertThat(only(Ignored.class, rows(text(file), IN_NEW_YORK)))
                .extracting(Ignored::reason)
                .containsExactly("NOT_FILLED");
        assertThat(fills(text(file), IN_NEW_YORK)).hasSize(1);
    }

    @Test
    void wholeTradesGoBeforeFills() {
        String file = "symbol,side,qty,entry price,exit price,entry date,exit date,notes\n"
                + "A,long,5,10,11,2026-06-01 09:30:00,2026-06-01 10:30:00,late\nB,short,5,10,,2026-06-01 09:30:00,,\n";
        assertThat(format(file)).isEqualTo("generic-round-trips");
        List<RoundTripRow> trips = only(RoundTripRow.class, rows(text(file), IN_INDIA));
        assertThat(trips).extracting(RoundTripRow::side).containsExactly(Side.BUY, Side.SELL);
        assertThat(trips.getFirst().annotations().notes()).isEqualTo("late");
        assertThat(trips.get(1).exit()).isNull();
    }

    @Test
    void aPersonsMappingGoesBeforeNames() {
        String file = "a,b,c,d,e\nAAPL,2026-06-01,buy,5,10\n";
        Map<String, Field> mapping = Map.of(
                "a", Field.SYMBOL, "b", Field.TRADE_DATE, "c", Field.SIDE, "d", Field.QUANTITY, "e", Field.PRICE);
        ReadRequest mapped = IN_NEW_YORK.as("generic-fills").mapping(mapping);
        assertThat(fills(text(file), mapped))
                .singleElement()
                .satisfies(fill -> assertThat(fill.leg().price()).isEqualByComparingTo("10"));
    }

    @Test
    void optionsWithoutAMultiplierAreOfAHundred() {
        String file =
                "symbol,date,side,quantity,price,expiry,strike,right\nAAPL,2026-06-01,buy,1,2.5,2026-06-19,180,C\n";
        FillRow fill = fills(text(file), IN_NEW_YORK).getFirst();
        assertThat(fill.instrument().assetClass()).isEqualTo(AssetClass.OPTION);
        assertThat(fill.instrument().multiplier()).isEqualByComparingTo("100");
    }

    @Test
    void aRowThatSaysNothingOfWhenIsRejectedWithItsColumn() {
        String file = "symbol,date,side,quantity,price\nAAPL,,buy,1,2.5\n";
        assertThat(problems(text(file), IN_NEW_YORK)).hasSize(1);
    }
}
