package com.tradingjournal.tenants.boundary;

import com.tradingjournal.http.TimeZone;
import com.tradingjournal.tenants.entity.Workspace;
import com.tradingjournal.tenants.entity.WorkspaceSettings;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.ZoneId;

/** A workspace's settings as a whole; a merge patch is applied to the present ones. */
public record WorkspaceRequest(
        @NotBlank @Size(max = 100) String name,

        @NotNull @Pattern(regexp = "[A-Z]{3,5}", message = "is three to five capitals")
        String currency,

        @NotNull @TimeZone String timeZone,

        @NotNull @DecimalMin("0") @Digits(integer = 11, fraction = 8)
        BigDecimal breakevenTolerance,

        @NotNull @DecimalMin("-1") @DecimalMax("1") BigDecimal riskFreeRate) {

    static WorkspaceRequest of(Workspace workspace) {
        return new WorkspaceRequest(
                workspace.name(),
                workspace.currency(),
                workspace.wantedZone().getId(),
                workspace.breakevenTolerance(),
                workspace.riskFreeRate());
    }

    WorkspaceSettings toSettings() {
        return new WorkspaceSettings(name.strip(), currency, ZoneId.of(timeZone), breakevenTolerance, riskFreeRate);
    }
}
