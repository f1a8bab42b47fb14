package com.tradingjournal.imports.boundary;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of an upload as the API's document shows them. */
@Schema(name = "ImportForm", requiredProperties = "file")
public record ImportFormSchema(
        @Schema(type = SchemaType.STRING, format = "binary") String file,

        @Schema(description = "Where all rows go; without it, to the accounts the file names, else to your own")
        @Nullable
        UUID accountId,

        @Schema(description = "Id of the format, auto to find it", defaultValue = "auto") @Nullable
        String format,

        @Schema(description = "What columns mean, as JSON: {\"Column\": \"FIELD\"}") @Nullable
        String mapping,

        @Schema(description = "Answers to what the file leaves open, as JSON: {\"DATE_ORDER\": \"DAY_FIRST\"}")
        @Nullable
        String answers,

        @Schema(description = "IANA zone of times without an offset; the account's unless given") @Nullable
        String timeZone,

        @Schema(description = "Workspace currency per unit of the rows', where the file has no rate") @Nullable
        BigDecimal fxRate,

        @Schema(description = "Count everything, store nothing", defaultValue = "false") @Nullable
        Boolean dryRun) {}
