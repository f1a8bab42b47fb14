package com.tradingjournal.brokerfiles.control.formats.us.brokers;

import com.tradingjournal.brokerfiles.control.formats.us.deals.AccountHistory;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Schwab, Accounts › History › Export: newest first, days only. Of {@code 01/02/2025 as of 12/31/2024} the second day is
 * the trade's. Fees and commission are one column, empty where there are none.
 */
public final class SchwabTransactions extends AccountHistory {

    private static final String AS_OF = " as of ";

    public SchwabTransactions() {
        super(
                "schwab-transactions",
                "Charles Schwab transactions",
                HeaderSpec.columns()
                        .required(Field.TRADE_DATE, "Date")
                        .required(Field.SIDE, "Action")
                        .required(Field.SYMBOL, "Symbol")
                        .optional(Field.NOTES, "Description")
                        .required(Field.QUANTITY, "Quantity")
                        .required(Field.PRICE, "Price")
                        .required(Field.FEES, "Fees & Comm")
                        .ignored("Amount"));
    }

    @Override
    public boolean isRow(RawRecord record) {
        return !record.cell(0).startsWith("Transactions Total");
    }

    @Override
    protected Optional<Deal> deal(Row row) {
        return row.text(Field.SIDE).equalsIgnoreCase("Reinvest Shares") ? Optional.of(Deal.BUY) : super.deal(row);
    }

    @Override
    protected When when(Row row) {
        String date = row.text(Field.TRADE_DATE);
        int asOf = date.indexOf(AS_OF);
        return asOf < 0
                ? row.requiredWhen(Field.TRADE_DATE)
                : row.requiredWhenOf(Field.TRADE_DATE, date.substring(asOf + AS_OF.length()));
    }

    @Override
    protected Charges charges(Row row, Deal deal, Size size, Instrument instrument) {
        return row.amount(Field.FEES).map(BigDecimal::abs).map(Charges::other).orElse(Charges.NONE);
    }
}
