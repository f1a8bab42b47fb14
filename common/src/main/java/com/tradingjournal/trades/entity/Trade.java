package com.tradingjournal.trades.entity;

import com.tradingjournal.tenancy.entity.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round trip, as far as people write on it. It is born by {@code positions} from its opening fill, which also keeps its
 * figures; here its owner adds what he meant: the stop he would have left at, the target, the plan, what he learnt.
 *
 * <p>The initial risk is what he stood to lose when he first set a stop, and stays when the stop is moved: a trailed stop
 * would otherwise turn every winner into a thousand R. Resetting it is a decision of its own.
 */
@Entity
@Table(name = "trades")
public class Trade {

    private static final int MONEY_PLACES = 8;

    @Id
    private UUID id;

    @Column(name = "user_id", insertable = false, updatable = false)
    private UUID userId;

    @Column(name = "account_id", insertable = false, updatable = false)
    private UUID accountId;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "book_id", insertable = false, updatable = false)
    private @Nullable UUID bookId;

    @Column(insertable = false, updatable = false)
    private String instrument;

    @Column(insertable = false, updatable = false)
    private BigDecimal quantity;

    @Column(insertable = false, updatable = false)
    private BigDecimal multiplier;

    @Column(name = "entry_price", insertable = false, updatable = false)
    private @Nullable BigDecimal entryPrice;

    @Column(name = "stop_loss")
    private @Nullable BigDecimal stopLoss;

    private @Nullable BigDecimal target;

    @Column(name = "initial_risk")
    private @Nullable BigDecimal initialRisk;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "strategy_id")
    private @Nullable UUID strategyId;

    private @Nullable Integer rating;
    private @Nullable String notes;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "deleted_because")
    private @Nullable Deletion deletedBecause;

    @Version
    private int version;

    /** Why a trade counts nowhere any more. */
    private enum Deletion {
        REMOVED,
        IGNORED
    }

    protected Trade() {}

    /**
     * Takes over what its owner writes on it.
     *
     * @param strategy the strategy that the annotations name, already found or made
     */
    public void annotate(Annotations annotations, @Nullable UUID strategy, Instant now) {
        stopLoss = annotations.stopLoss();
        target = annotations.target();
        notes = annotations.notes();
        rating = annotations.rating();
        strategyId = strategy;
        if (initialRisk == null) {
            fixRisk();
        }
        updatedAt = now;
    }

    /** Fixes the initial risk by the stop and the quantity of now, or forgets it when there is no stop. */
    public void resetRisk() {
        initialRisk = null;
        fixRisk();
    }

    /** Takes it out of every list and figure; its fills stay, so that its file, imported again, still knows them. */
    public void delete(Instant now) {
        delete(Deletion.REMOVED, now);
    }

    /** An orphan that is of no interest: it is not asked about again, whatever its file is imported for. */
    public void dismiss(Instant now) {
        delete(Deletion.IGNORED, now);
    }

    public void restore(Instant now) {
        deletedAt = null;
        deletedBecause = null;
        updatedAt = now;
    }

    private void delete(Deletion reason, Instant now) {
        deletedAt = now;
        deletedBecause = reason;
        updatedAt = now;
    }

    private void fixRisk() {
        if (stopLoss == null || entryPrice == null) {
            return;
        }
        initialRisk = entryPrice
                .subtract(stopLoss)
                .abs()
                .multiply(quantity)
                .multiply(multiplier)
                .setScale(MONEY_PLACES, RoundingMode.HALF_EVEN);
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    public UUID accountId() {
        return accountId;
    }

    /** The book of its own that its fills stand in; none when they share the book of account and instrument. */
    public @Nullable UUID bookId() {
        return bookId;
    }

    /** What the book it shares with other fills is about. */
    public String instrument() {
        return instrument;
    }

    public boolean deleted() {
        return deletedAt != null;
    }

    public int version() {
        return version;
    }
}
