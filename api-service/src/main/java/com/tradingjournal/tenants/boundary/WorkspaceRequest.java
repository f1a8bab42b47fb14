package com.tradingjournal.tenants.boundary;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.tradingjournal.http.TimeZone;
import com.tradingjournal.tenants.entity.WorkspaceSettings;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A merge patch: what is absent stays, and nothing here can be taken away with null. */
public record WorkspaceRequest(
        @JsonSetter(nulls = Nulls.FAIL)
        @Size(max = 100)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        @Nullable
        String name,

        @JsonSetter(nulls = Nulls.FAIL) @Pattern(regexp = "[A-Z]{3,5}", message = "is three to five capitals") @Nullable
        String currency,

        @JsonSetter(nulls = Nulls.FAIL) @TimeZone @Nullable String timeZone,

        @JsonSetter(nulls = Nulls.FAIL) @DecimalMin("0") @Nullable
        BigDecimal breakevenTolerance,

        @JsonSetter(nulls = Nulls.FAIL) @DecimalMin("-1") @DecimalMax("1") @Nullable
        BigDecimal riskFreeRate) {

    WorkspaceSettings toSettings() {
        return new WorkspaceSettings(
                name == null ? null : name.strip(),
                currency,
                timeZone == null ? null : ZoneId.of(timeZone),
                breakevenTolerance,
                riskFreeRate);
    }
}
