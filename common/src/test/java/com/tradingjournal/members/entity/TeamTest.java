package com.tradingjournal.members.entity;

import static com.tradingjournal.tenancy.entity.Role.ADMIN;
import static com.tradingjournal.tenancy.entity.Role.MEMBER;
import static com.tradingjournal.tenancy.entity.Role.OWNER;
import static com.tradingjournal.tenancy.entity.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.entity.Role;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamTest {

    private static final UUID ACTOR = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "OWNER, OWNER, ADMIN",
        "OWNER, ADMIN, MEMBER",
        "OWNER, VIEWER, ADMIN",
        "OWNER, MEMBER, OWNER",
        "ADMIN, ADMIN, VIEWER",
        "ADMIN, MEMBER, ADMIN",
        "ADMIN, VIEWER, MEMBER"
    })
    void managersGiveRoles(Role actor, Role present, Role wanted) {
        assertThatCode(() -> team(actor, present).requireChange(ACTOR, OTHER, wanted))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, OWNER, ADMIN",
        "ADMIN, MEMBER, OWNER",
        "ADMIN, OWNER, OWNER",
        "MEMBER, VIEWER, MEMBER",
        "VIEWER, MEMBER, VIEWER",
        "MEMBER, OWNER, VIEWER"
    })
    void nobodyGivesWhatIsNotHisToGive(Role actor, Role present, Role wanted) {
        forbidden(() -> team(actor, present).requireChange(ACTOR, OTHER, wanted));
    }

    @Test
    void nobodyPromotesHimself() {
        for (Role role : new Role[] {ADMIN, MEMBER, VIEWER}) {
            forbidden(() -> team(role, OWNER).requireChange(ACTOR, ACTOR, OWNER));
        }
        forbidden(() -> team(MEMBER, OWNER).requireChange(ACTOR, ACTOR, ADMIN));
    }

    @ParameterizedTest
    @CsvSource({"OWNER, OWNER", "OWNER, ADMIN", "OWNER, VIEWER", "ADMIN, ADMIN", "ADMIN, MEMBER"})
    void managersRemove(Role actor, Role present) {
        assertThatCode(() -> team(actor, present).requireRemoval(ACTOR, OTHER)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"ADMIN, OWNER", "MEMBER, MEMBER", "MEMBER, VIEWER", "VIEWER, MEMBER", "VIEWER, OWNER"})
    void othersRemoveNobody(Role actor, Role present) {
        forbidden(() -> team(actor, present).requireRemoval(ACTOR, OTHER));
    }

    @Test
    void anybodyLeavesAsLongAsAnOwnerStays() {
        for (Role role : Role.values()) {
            assertThatCode(() -> team(role, OWNER).requireRemoval(ACTOR, ACTOR)).doesNotThrowAnyException();
        }
    }

    @Test
    void theLastOwnerNeitherLeavesNorStepsDown() {
        lastOwner(() -> team(OWNER, ADMIN).requireRemoval(ACTOR, ACTOR));
        lastOwner(() -> team(OWNER, ADMIN).requireChange(ACTOR, ACTOR, VIEWER));
        assertThatCode(() -> team(OWNER, ADMIN).requireChange(ACTOR, ACTOR, OWNER))
                .doesNotThrowAnyException();
    }

    @Test
    void whoeverIsNoMemberIsUnknownAndMayNothing() {
        assertThatThrownBy(() -> team(OWNER, MEMBER).requireChange(ACTOR, UUID.randomUUID(), VIEWER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> new Team(Map.of(OTHER, OWNER)).requireRemoval(ACTOR, OTHER))
                .isInstanceOf(Unauthenticated.class);
    }

    private static Team team(Role actor, Role other) {
        return new Team(Map.of(ACTOR, actor, OTHER, other));
    }

    private static void forbidden(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Forbidden.class);
    }

    private static void lastOwner(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.LAST_OWNER));
    }
}
