package com.tradingjournal.members.control;

import com.tradingjournal.tenancy.entity.Role;
import java.util.Map;

/** A role as the audit trail keeps it. */
final class RoleFact {

    private RoleFact() {}

    static Map<String, String> of(Role role) {
        return Map.of("role", role.name());
    }
}
