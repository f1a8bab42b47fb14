package com.tradingjournal.tenancy.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The matrix as it was decided, so that no change of {@link Role} goes unnoticed. */
class RoleTest {

    private static final String MATRIX = """
            MANAGE_SELF       owner admin member viewer
            VIEW              owner admin member viewer
            EXPORT_OWN        owner admin member
            EXPORT_ALL        owner admin
            WRITE_OWN_TRADES  owner admin member
            WRITE_ANY_TRADES  owner admin
            MANAGE_TAGS       owner admin
            MANAGE_MEMBERS    owner admin
            MANAGE_OWNERS     owner
            MANAGE_API_KEYS   owner admin
            MANAGE_WORKSPACE  owner admin
            MANAGE_BILLING    owner
            DELETE_WORKSPACE  owner
            READ_AUDIT        owner
            """;

    @ParameterizedTest
    @EnumSource(Role.class)
    void roleMayWhatItsColumnSaysAndNothingElse(Role role) {
        for (String line : MATRIX.lines().toList()) {
            String[] words = line.split(" +");
            assertThat(role.may(Permission.valueOf(words[0])))
                    .as("%s %s", role, words[0])
                    .isEqualTo(Arrays.asList(words).contains(role.name().toLowerCase(Locale.ROOT)));
        }
    }

    @ParameterizedTest
    @CsvSource({"ADMIN, OWNER", "MEMBER, ADMIN", "VIEWER, MEMBER"})
    void whatASmallerRoleMayTheGreaterMayToo(Role smaller, Role greater) {
        assertThat(Permission.values()).filteredOn(smaller::may).isNotEmpty().allMatch(greater::may);
    }
}
