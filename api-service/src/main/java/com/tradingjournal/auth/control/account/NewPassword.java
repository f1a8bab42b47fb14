package com.tradingjournal.auth.control.account;

import com.tradingjournal.auth.control.PersonalTrail;
import com.tradingjournal.auth.control.password.PasswordHasher;
import com.tradingjournal.auth.control.password.PasswordPolicy;
import com.tradingjournal.tenants.entity.Workspace;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** A password somebody wants to have from now on: judged by what is known of him, and hashed. Outside of transactions: it takes its time. */
@ApplicationScoped
class NewPassword {

    private final PasswordPolicy policy;
    private final PasswordHasher passwords;
    private final PersonalTrail people;

    @Inject
    NewPassword(PasswordPolicy policy, PasswordHasher passwords, PersonalTrail people) {
        this.policy = policy;
        this.passwords = passwords;
        this.people = people;
    }

    /** @param field what the password is called in the request */
    void require(String field, String password, User user) {
        Stream<String> workspaces = people.workspacesOf(user.id()).stream().map(Workspace::name);
        List<String> known = Stream.concat(Stream.of(user.email().value(), user.name()), workspaces)
                .toList();
        policy.require(field, password, known);
    }

    String hash(String password) {
        return passwords.hash(password);
    }
}
