package com.tradingjournal.brokerfiles.control.formats.us.brokers;

import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.formats.us.deals.AccountHistory;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.NetAmount;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;

/**
 * E*TRADE, Accounts › Transactions › Download, in its three shapes over the years: days only, signed quantities. The
 * oldest has no symbols but in its descriptions, and a column of fees; in the others fees are what the amount is short of.
 */
public final class Etrade extends AccountHistory {

    private static final String FEES = "Fees";
    private static final String[] AMOUNT = {"Amount", "Amount $"};

    public Etrade() {
        super(
                "etrade",
                "E*TRADE transactions",
                HeaderSpec.columns()
                        .required(Field.TRADE_DATE, "TransactionDate", "Date", "Activity/Trade Date")
                        .required(Field.SIDE, "TransactionType", "Activity Type")
                        .ignored("SecurityType", "Settlement Date", "Cusip", "Category", "Note")
                        .optional(Field.SYMBOL, "Symbol")
                        .required(Field.QUANTITY, "Quantity", "Quantity #")
                        .required(Field.PRICE, "Price", "Price $")
                        .required(Field.FEES, "Commission")
                        .required(Field.NOTES, "Description")
                        .oneOf(AMOUNT)
                        .oneOf("SecurityType", FEES, "Activity/Trade Date")
                        .named("Amount", FEES)
                        .ignored(AMOUNT));
    }

    @Override
    protected Instrument instrument(Row row) {
        if (isSymbol(row.text(Field.SYMBOL))) {
            return Securities.of(row);
        }
        String description = row.text(Field.NOTES);
        return OccSymbol.in(description).map(OccSymbol::instrument).orElseGet(() -> ticker(row, description));
    }

    private static boolean isSymbol(String text) {
        return !text.isEmpty() && !text.equals("--");
    }

    /** A name is not taken for a symbol. */
    private static Instrument ticker(Row row, String description) {
        if (!description.matches("[A-Z]{1,5}")) {
            row.reject(Field.NOTES, ProblemCode.UNKNOWN_CONTRACT, "names no symbol; add a column Symbol");
        }
        return Securities.share(description);
    }

    @Override
    protected Charges charges(Row row, Deal deal, Size size, Instrument instrument) {
        if (row.text(FEES).isEmpty()) {
            String column = row.text(AMOUNT[0]).isEmpty() ? AMOUNT[1] : AMOUNT[0];
            return NetAmount.charges(row, column, deal, size, instrument);
        }
        BigDecimal commission = row.amount(Field.FEES).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        return new Charges(commission, row.cost(FEES), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
