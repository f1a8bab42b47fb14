package com.tradingjournal.imports.boundary;

import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.imports.control.ImportMappings.Draft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mapping as a client saves it. */
public record ImportMappingRequest(
        @NotBlank @Size(max = 100) String name,

        @Schema(description = "Id of the format whose files it is for") @NotBlank @Size(max = 100)
        String format,

        @Schema(description = "What columns mean, by the file's names") @NotEmpty @Size(max = 200)
        Map<@NotBlank @Size(max = 255) String, @NotNull Field> mapping,

        @Schema(description = "The only account it is for; any without it") @Nullable
        UUID accountId) {

    Draft toDraft() {
        return new Draft(name, format, mapping, accountId);
    }
}
