package com.tradingjournal.errors.control;

import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.Unavailable;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;

/** Reads a failure down to its SQLSTATE. What is neither the caller's nor the operator's business stays what it was: a bug. */
public final class DatabaseFailure {

    private DatabaseFailure() {}

    /** The failure as a request should see it; itself where the database has nothing to do with it. */
    public static Exception translated(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<DomainException> known = known(cause);
            if (known.isPresent()) {
                return because(known.get(), failure);
            }
        }
        return failure;
    }

    public static RuntimeException of(SQLException failure) {
        return translated(failure) instanceof DomainException known ? known : new PersistenceException(failure);
    }

    private static Optional<DomainException> known(Throwable cause) {
        return switch (cause) {
            case DomainException domain -> Optional.of(domain);
            case OptimisticLockException _ -> Optional.of(Conflict.staleVersion());
            case org.eclipse.persistence.exceptions.OptimisticLockException _ -> Optional.of(Conflict.staleVersion());
            case SQLTransientConnectionException noneFree -> Optional.of(unreachable(noneFree));
            case SQLException sql when sql.getSQLState() != null -> ofState(sql);
            default -> Optional.empty();
        };
    }

    private static Optional<DomainException> ofState(SQLException failure) {
        return switch (failure.getSQLState()) {
            case "40001", "40P01" ->
                Optional.of(new Conflict("Somebody changed the same data at the same moment: try again."));
            case "23503", "23505", "23P01" ->
                Optional.of(new Conflict("This collides with something that exists already."));
            case "22003" ->
                Optional.of(new Invalid(
                        ErrorCode.VALIDATION_ERROR, "An amount is larger than the journal can hold.", List.of()));
            case "22007", "22008", "22P02" -> Optional.of(new Invalid(List.of()));
            case "42501" -> Optional.of(new Forbidden());
            case "TJ403" ->
                Optional.of(new Forbidden(
                        ErrorCode.FORBIDDEN,
                        "This workspace is going to be deleted and can only be read. An owner can restore it."));
            case "57014", "55P03", "25P03", "25P04" ->
                Optional.of(new Unavailable("The database took too long.", failure));
            case String state
            when state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") ->
                Optional.of(unreachable(failure));
            default -> Optional.empty();
        };
    }

    private static Unavailable unreachable(SQLException failure) {
        return new Unavailable("The database cannot be reached.", failure);
    }

    private static DomainException because(DomainException known, Exception failure) {
        if (known != failure && known.getCause() == null) {
            known.initCause(failure);
        }
        return known;
    }
}
