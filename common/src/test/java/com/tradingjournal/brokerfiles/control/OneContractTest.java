package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.format;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract that each broker's file names in its own way: bought at one and sold at another it is one instrument. */
class OneContractTest {

    private static final Instrument CALL = new Instrument(
            "AAPL260116C00275000",
            null,
            null,
            null,
            AssetClass.OPTION,
            new BigDecimal("100"),
            new Contract("AAPL", LocalDate.of(2026, 1, 16), new BigDecimal("275"), OptionRight.CALL),
            "USD");

    private static final Instrument FUTURE = new Instrument(
            "NQM6",
            null,
            null,
            null,
            AssetClass.FUTURE,
            new BigDecimal("20"),
            new Contract("NQ", null, null, null),
            "USD");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "ibkr-activity ~ 'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,"
                        + "C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code\n"
                        + "Trades,Data,Order,Equity and Index Options,USD,AAPL 16JAN26 275 C,\"2026-01-06, 11:00:00\",2,3.5,"
                        + "3.4,-700,-1.3,701.3,0,-20,O'",
                "ibkr-flex-csv ~ 'ClientAccountID,CurrencyPrimary,AssetClass,Symbol,UnderlyingSymbol,Strike,Expiry,Put/Call,"
                        + "TradeID,DateTime,Exchange,Quantity,TradePrice,IBCommission,Buy/Sell\n"
                        + "U1,USD,OPT,AAPL  260116C00275000,AAPL,275,20260116,C,7001,20260106;110000,CBOE,2,3.5,-1.3,BUY'",
                "ibkr-flex-csv ~ 'ClientAccountID,CurrencyPrimary,AssetClass,Symbol,UnderlyingSymbol,Strike,Expiry,Put/Call,"
                        + "TradeID,DateTime,Exchange,Quantity,TradePrice,IBCommission,Buy/Sell\n"
                        + "U1,USD,OPT,AAPL,AAPL,275,20260116,C,7001,20260106;110000,CBOE,2,3.5,-1.3,BUY'",
                "schwab-transactions ~ '\"Date\",\"Action\",\"Symbol\",\"Description\",\"Quantity\",\"Price\",\"Fees & Comm\","
                        + "\"Amount\"\n\"01/06/2026\",\"Buy to Open\",\"AAPL 01/16/2026 275.00 C\",\"CALL APPLE INC $275\","
                        + "\"2\",\"$3.50\",\"$1.32\",\"-$701.32\"'",
                "tastytrade ~ 'Date,Type,Action,Symbol,Instrument Type,Description,Value,Quantity,Average Price,Commissions,"
                        + "Fees,Multiplier,Root Symbol,Underlying Symbol,Expiration Date,Strike Price,Call or Put,Order #\n"
                        + "2026-01-06T11:00:00-0500,Trade,BUY_TO_OPEN,AAPL  260116C00275000,Equity Option,Bought 2 AAPL,"
                        + "-700.00,2,-350.00,-2.00,-0.26,100,AAPL,AAPL,1/16/26,275,CALL,1'",
                "webull-orders ~ 'Option Level,Symbol,Market,Place Time,Filled Time,B/S,Side Type,Order Type,Option Type,"
                        + "Filled Avg Price,Filled Qty,Commission,Fee,Is Partial Filled\n"
                        + "2,AAPL260116C00275000,US,\"2026/01/06 11:00:00,GMT-05\",\"2026/01/06 11:00:02,GMT-05\",Buy,,Limit,"
                        + "Call,3.50,2,1.10,0.05,N'",
                "robinhood ~ '\"Activity Date\",\"Process Date\",\"Settle Date\",\"Instrument\",\"Description\",\"Trans Code\","
                        + "\"Quantity\",\"Price\",\"Amount\"\n\"1/6/2026\",\"1/6/2026\",\"1/7/2026\",\"AAPL\","
                        + "\"AAPL 1/16/2026 Call $275.00\",\"BTO\",\"2\",\"$3.50\",\"($700.06)\"'",
                "thinkorswim-statement ~ 'DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE\n"
                        + "1/6/26,11:00:00,TRD,=\"1\",BOT +2 AAPL 100 16 JAN 26 275 CALL @3.50,-0.02,-1.30,-700.00,100.00'",
                "thinkorswim-statement ~ ',Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,"
                        + "Order Type\n,1/6/26 11:00:00,SINGLE,BUY,+2,TO OPEN,AAPL,16 JAN 26,275,CALL,3.50,3.50,LMT'",
                "firstrade ~ 'Symbol,Quantity,Price,Action,Description,TradeDate,SettledDate,Interest,Amount,Commission,Fee,"
                        + "CUSIP,RecordType\nAAPL,2.00,3.50,BUY,CALL AAPL 01/16/26 275 APPLE INC OPEN CONTRACT,2026-01-06,"
                        + "2026-01-07,0.00,-700.00,0.00,0.00,8ABCDE,Trade'",
                "fidelity ~ 'Run Date,Action,Symbol,Description,Type,Price ($),Quantity,Commission ($),Fees ($),"
                        + "Accrued Interest ($),Amount ($),Cash Balance ($),Settlement Date\n"
                        + "01/06/2026,YOU BOUGHT OPENING TRANSACTION CALL (AAPL), -AAPL260116C275,CALL (AAPL) APPLE INC,Margin,"
                        + "3.5,2,1.3,0.06,,-701.36,100,01/07/2026'",
                "etrade ~ 'TransactionDate,TransactionType,SecurityType,Symbol,Quantity,Amount,Price,Commission,Description\n"
                        + "01/06/26,Bought To Open,OPTN,AAPL Jan 16 ''26 $275 Call,2,-701.3,3.5,1.3,AAPL Jan 16 26 275 Call'",
                "questrade-executions ~ 'Symbol,Description,Action,Fill price,Fill qty,Account,Commission,Total Value,"
                        + "Time Placed,Exec time\nAAPL16Jan26C275.00,CALL APPLE,BTO,3.5,2,5,11.95,700,2026-01-06 11:00:00,"
                        + "2026-01-06 11:00:01'",
                "tradervue-executions ~ 'Date,Time,Symbol,Quantity,Price,Side,Commission,TransFee,ECNFee\n"
                        + "2026-01-06,11:00:00,AAPL 260116C275,2,3.50,B,1.3,0,0'"
            })
    void everyFileNamesTheSameOption(String format, String file) {
        assertThat(format(text(file), IN_NEW_YORK)).isEqualTo(format);
        assertThat(fills(text(file), IN_NEW_YORK))
                .singleElement()
                .satisfies(fill -> assertThat(fill.instrument()).isEqualTo(CALL));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "ibkr-activity ~ 'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,"
                        + "C. Price,Notional Value,Comm/Fee,Basis,Realized P/L,MTM P/L,Code\n"
                        + "Trades,Data,Order,Futures,USD,NQM6,\"2026-06-02, 11:00:00\",1,21500,21500,-430000,-2,0,0,0,O'",
                "tradovate-orders ~ 'orderId,Account,B/S,Contract,avgPrice,filledQty,Fill Time,Status,Currency\n"
                        + "7001001,P77, Buy,NQM6,21500,1,06/02/2026 11:00:00, Filled,USD'",
                "ninjatrader-executions ~ 'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission\n"
                        + "NQ 06-26,Buy,1,21500,6/15/2026 11:00:00 AM,a1,Entry,1 L,o1,Entry,$2.09'",
                "ninjatrader-executions ~ 'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission\n"
                        + "NQ JUN26,Buy,1,21500,6/15/2026 11:00:00 AM,a1,Entry,1 L,o1,Entry,$2.09'",
                "tradingview-futures ~ 'Symbol,Side,Qty,Fill Price,Order ID,Leverage,Placing Time,Closing Time,Status\n"
                        + "CME_MINI:NQM2026,Buy,1,21500,999,,2026-06-02 10:00:00,2026-06-02 11:00:00,Filled'",
                "thinkorswim-statement ~ ',Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,"
                        + "Order Type\n,6/2/26 11:00:00,FUTURE,BUY,+1,TO OPEN,/NQM26,JUN 26,,FUTURE,21500,21500,LMT'",
                "tastytrade ~ 'Date,Type,Action,Symbol,Instrument Type,Description,Value,Quantity,Average Price,Commissions,"
                        + "Fees,Multiplier,Root Symbol,Underlying Symbol,Expiration Date,Strike Price,Call or Put,Order #\n"
                        + "2026-06-02T11:00:00-0400,Trade,BUY,/NQM6,Future,Bought 1 /NQM6 @ 21500.0,0.00,1,0,-1.25,-1.3,1,"
                        + ",,,,,1'",
                "tradervue-executions ~ 'Date,Time,Symbol,Quantity,Price,Side,Commission,TransFee,ECNFee\n"
                        + "2026-06-02,11:00:00,NQM26,1,21500,B,1.3,0,0'"
            })
    void everyFileNamesTheSameFuture(String format, String file) {
        ReadRequest request = IN_NEW_YORK.answering(Map.of(Question.TIME_ZONE, "America/New_York"));
        assertThat(format(text(file), request)).isEqualTo(format);
        assertThat(fills(text(file), request))
                .singleElement()
                .satisfies(fill -> assertThat(fill.instrument()).isEqualTo(FUTURE));
    }
}
