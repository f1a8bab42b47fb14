package com.tradingjournal.errors.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** There is no such thing here; what belongs to another workspace answers the same. */
public final class NotFound extends DomainException {

    private final @Nullable UUID workspaceId;

    public NotFound() {
        this(List.of(), null);
    }

    private NotFound(List<FieldProblem> details, @Nullable UUID workspaceId) {
        super(ErrorCode.NOT_FOUND, "There is nothing here.", details);
        this.workspaceId = workspaceId;
    }

    /** The request named a workspace that is not the asker's: answered as any other, but remembered. */
    public static NotFound inWorkspace(UUID named) {
        return new NotFound(List.of(), named);
    }

    /** The workspace that was named, where one was. */
    public Optional<UUID> workspaceId() {
        return Optional.ofNullable(workspaceId);
    }

    /** What one of several parts of a request names. */
    public static NotFound at(String field) {
        return new NotFound(List.of(new FieldProblem(field, "is nothing of this workspace")), null);
    }
}
