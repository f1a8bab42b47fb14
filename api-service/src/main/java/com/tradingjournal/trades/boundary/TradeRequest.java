package com.tradingjournal.trades.boundary;

import static java.util.Objects.requireNonNullElse;

import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.trades.entity.Annotations;
import com.tradingjournal.trades.entity.FillDraft;
import com.tradingjournal.trades.entity.InstrumentDraft;
import com.tradingjournal.trades.entity.RoundTripDraft;
import com.tradingjournal.trades.entity.TradeDetails;
import com.tradingjournal.trades.entity.TradeDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trade as a client sends it. What one field may hold stands here; what fits together in
 * {@link com.tradingjournal.trades.entity.TradeRules}. Prices, quantity and times may be left out with {@code executions},
 * which say them.
 */
public record TradeRequest(
        @Nullable UUID accountId,
        @NotBlank @Size(max = 40) String symbol,
        @Nullable Side side,

        @Nullable @Positive @Digits(integer = 11, fraction = 8)
        BigDecimal quantity,

        @Nullable @Digits(integer = 11, fraction = 8) BigDecimal entryPrice,
        @Nullable Instant entryTimestamp,
        @Nullable @Digits(integer = 11, fraction = 8) BigDecimal exitPrice,
        @Nullable Instant exitTimestamp,
        @Nullable @Digits(integer = 11, fraction = 8) BigDecimal fees,
        @Nullable @Digits(integer = 11, fraction = 8) BigDecimal stopLoss,
        @Nullable @Digits(integer = 11, fraction = 8) BigDecimal target,
        @Nullable AssetClass assetClass,

        @Nullable @Positive @Digits(integer = 11, fraction = 8)
        BigDecimal multiplier,

        @Nullable @Pattern(regexp = "[A-Z]{3,5}", message = "must be three to five capitals")
        String currency,

        @Nullable @Positive @Digits(integer = 11, fraction = 8)
        BigDecimal fxRate,

        @Nullable @Size(max = 20) String exchange,
        @Nullable @Size(max = 40) String underlying,
        @Nullable LocalDate expiry,

        @Nullable @Positive @Digits(integer = 11, fraction = 8)
        BigDecimal strike,

        @Nullable OptionRight right,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,

        @Nullable @Size(max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String strategy,

        @Nullable @Size(max = 50) List<@NotNull @Valid FollowedRuleRequest> rules,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> mistakes,
        @Nullable @Size(max = 20_000) String notes,
        @Nullable @Min(1) @Max(5) Integer rating,
        @Nullable @Size(min = 1, max = 1_000) List<@NotNull @Valid ExecutionRequest> executions,
        @Nullable Boolean resetRisk) {

    TradeDraft toDraft() {
        return new TradeDraft(
                accountId, instrument(), roundTrip(), fills(), annotations(), requireNonNullElse(resetRisk, false));
    }

    /** What a client would have sent to get this trade: what a merge patch is applied to. */
    static TradeRequest of(TradeDetails trade) {
        InstrumentDraft instrument = trade.instrument();
        TradeDetails.Outcome outcome = trade.outcome();
        Annotations annotations = trade.annotations();
        boolean rewritable = trade.origin().synthetic();
        return new TradeRequest(
                trade.origin().accountId(),
                instrument.symbol(),
                outcome.side(),
                rewritable ? outcome.quantity() : null,
                rewritable ? outcome.entryPrice() : null,
                rewritable ? outcome.entryTimestamp() : null,
                rewritable ? outcome.exitPrice() : null,
                rewritable ? outcome.exitTimestamp() : null,
                rewritable && trade.origin().feesStated() ? outcome.fees() : null,
                annotations.stopLoss(),
                annotations.target(),
                instrument.assetClass(),
                instrument.multiplier(),
                instrument.currency(),
                instrument.fxRate(),
                instrument.exchange(),
                instrument.underlying(),
                instrument.expiry(),
                instrument.strike(),
                instrument.right(),
                annotations.tags(),
                annotations.strategy(),
                annotations.rules().stream().map(FollowedRuleRequest::of).toList(),
                annotations.mistakes(),
                annotations.notes(),
                annotations.rating(),
                null,
                null);
    }

    private InstrumentDraft instrument() {
        return new InstrumentDraft(
                symbol.strip(),
                requireNonNullElse(assetClass, AssetClass.STOCK),
                requireNonNullElse(multiplier, BigDecimal.ONE),
                currency,
                fxRate,
                exchange,
                underlying,
                expiry,
                strike,
                right);
    }

    private RoundTripDraft roundTrip() {
        return new RoundTripDraft(side, quantity, entryPrice, entryTimestamp, exitPrice, exitTimestamp, fees);
    }

    private List<FillDraft> fills() {
        return executions == null
                ? List.of()
                : executions.stream().map(ExecutionRequest::toDraft).toList();
    }

    private Annotations annotations() {
        return new Annotations(
                stopLoss,
                target,
                tags == null ? List.of() : tags,
                strategy,
                rules == null
                        ? List.of()
                        : rules.stream().map(FollowedRuleRequest::toRule).toList(),
                mistakes == null ? List.of() : mistakes,
                notes,
                rating);
    }
}
