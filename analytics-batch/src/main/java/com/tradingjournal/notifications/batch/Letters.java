package com.tradingjournal.notifications.batch;

import com.tradingjournal.notifications.batch.Letter.Action;
import com.tradingjournal.notifications.entity.MailTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The words of every mail. Links begin with the configured origin and with nothing that came in a request. */
@ApplicationScoped
class Letters {

    private static final String NOT_ASKED =
            "If you did not ask for this, do nothing: without the link nothing happens.";
    private static final String SINGLE_USE = "The link works once. Do not pass it on.";

    private final String origin;

    @Inject
    Letters(@ConfigProperty(name = "auth.public-origin") URI origin) {
        String address = origin.toString();
        this.origin = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    Letter write(MailTemplate template, Particulars of) {
        return switch (template) {
            case WELCOME -> welcome(of);
            case VERIFY_EMAIL -> verifyEmail(of);
            case RESET_PASSWORD -> resetPassword(of);
            case INVITATION -> invitation(of);
            case NEW_DEVICE -> newDevice(of);
            case ACCOUNT_LOCKED -> accountLocked(of);
            case EMAIL_CHANGE -> emailChange(of);
            case EMAIL_CHANGED -> emailChanged(of);
            case PASSWORD_CHANGED -> passwordChanged(of);
            case TWO_FACTOR_CHANGED -> twoFactorChanged(of);
            case GOOGLE_CHANGED -> googleChanged(of);
            case EXPORT_READY -> exportReady(of);
            case ERASURE_REQUESTED -> erasureRequested(of);
            case WORKSPACE_DELETION_REQUESTED -> workspaceDeletionRequested(of);
        };
    }

    /** Without a secret his e-mail is proved already: he came by way of somebody who vouches for it. */
    private Letter welcome(Particulars of) {
        List<String> paragraphs = List.of(
                "Your journal is ready. Log a trade by hand or import your broker's file, and see how you really trade.");
        if (of.secret() == null) {
            return letter("Welcome to Trading Journal", of, paragraphs, page("Open your journal", "/"));
        }
        return new Letter(
                "Welcome to Trading Journal",
                greeting(of),
                List.of(paragraphs.getFirst(), "One thing is left: confirm that this e-mail address is yours."),
                link("Confirm your e-mail", "/verify-email", of),
                List.of("If you did not sign up, do nothing.", SINGLE_USE));
    }

    private Letter verifyEmail(Particulars of) {
        return new Letter(
                "Confirm your e-mail",
                greeting(of),
                List.of("Confirm that this e-mail address is yours. It is where we write to when something about your"
                        + " account changes."),
                link("Confirm your e-mail", "/verify-email", of),
                List.of(NOT_ASKED, SINGLE_USE));
    }

    private Letter resetPassword(Particulars of) {
        return new Letter(
                "Choose a new password",
                greeting(of),
                List.of("Somebody, hopefully you, has asked for a new password. The link is good for "
                        + of.count("minutes", "minute")
                        + "; choosing a new password signs you out everywhere."),
                link("Choose a new password", "/reset-password", of),
                List.of(NOT_ASKED, SINGLE_USE));
    }

    private Letter invitation(Particulars of) {
        String workspace = of.text("workspace");
        return new Letter(
                of.text("inviter") + " invites you to " + workspace,
                "Hello,",
                List.of(of.text("inviter") + " invites you to the workspace \"" + workspace
                        + "\" in Trading Journal, as " + of.text("role").toLowerCase(Locale.ROOT)
                        + ". The invitation is good for "
                        + of.count("days", "day") + " and for this e-mail address only."),
                link("Accept the invitation", "/accept-invitation", of),
                List.of("If you do not know who this is, do nothing.", SINGLE_USE));
    }

    private Letter newDevice(Particulars of) {
        return letter(
                "A new device has signed in",
                of,
                List.of(
                        "Your account was used on a device we have not seen before:",
                        of.text("device") + ", from " + of.text("address") + ", on " + of.moment("at") + ".",
                        "If that was you, all is well. If not, end that session and change your password now."),
                page("See your sessions", "/settings/sessions"));
    }

    private Letter accountLocked(Particulars of) {
        return letter(
                "Your account is locked for a while",
                of,
                List.of(
                        "After several wrong passwords, the last from " + of.text("address")
                                + ", nobody can sign in to your account for " + of.count("minutes", "minute")
                                + ". Where you are signed in you stay so.",
                        "If that was not you, somebody is guessing. A long password that you use nowhere else is"
                                + " safe from that."),
                page("Choose a new password", "/forgot-password"));
    }

    private Letter emailChange(Particulars of) {
        return new Letter(
                "Confirm your new e-mail",
                greeting(of),
                List.of("Your account is to use this e-mail address from now on. Confirm that it is yours; until then"
                        + " the old one counts."),
                link("Confirm your new e-mail", "/verify-email", of),
                List.of(NOT_ASKED, SINGLE_USE));
    }

    private Letter emailChanged(Particulars of) {
        return letter(
                "Your e-mail has changed",
                of,
                List.of(
                        "Your account now belongs to " + of.email("newEmail") + "; this address is no longer used.",
                        "If that was not you, choose a new password now and write to us."),
                page("Open your security settings", "/settings/security"));
    }

    private Letter passwordChanged(Particulars of) {
        return letter(
                "Your password has changed",
                of,
                List.of(
                        "The password of your account was changed on " + of.moment("at")
                                + ". Other devices have been signed out.",
                        "If that was not you, choose a new one now."),
                page("Choose a new password", "/forgot-password"));
    }

    private Letter twoFactorChanged(Particulars of) {
        String now = of.flag("enabled") ? "on" : "off";
        return letter(
                "Two-factor sign-in is " + now,
                of,
                List.of(
                        "Two-factor sign-in was turned " + now + " on " + of.moment("at") + ".",
                        "If that was not you, change your password now."),
                page("Open your security settings", "/settings/security"));
    }

    private Letter googleChanged(Particulars of) {
        boolean linked = of.flag("enabled");
        return letter(
                linked ? "A Google account opens your journal" : "Google no longer opens your journal",
                of,
                List.of(
                        linked
                                ? "A Google account was linked to your account on " + of.moment("at")
                                        + ". Whoever signs in with it needs neither your password nor a code."
                                : "The Google account was unlinked from your account on " + of.moment("at") + ".",
                        "If that was not you, change your password now and look at what is linked."),
                page("Open your security settings", "/settings/security"));
    }

    private Letter exportReady(Particulars of) {
        return letter(
                "Your data is ready",
                of,
                List.of("The file with everything we keep about you is ready. You find it behind the sign-in for "
                        + of.count("days", "day") + "."),
                page("Fetch your data", "/settings/privacy"));
    }

    private Letter erasureRequested(Particulars of) {
        return letter(
                "Your account will be deleted",
                of,
                List.of(
                        "You have asked us to delete your account. On " + of.day("dueAt")
                                + " everything in it is erased for good.",
                        "Until then you can take it back."),
                page("Keep my account", "/restore-account"));
    }

    private Letter workspaceDeletionRequested(Particulars of) {
        return letter(
                "A workspace will be deleted",
                of,
                List.of(
                        "The workspace \"" + of.text("workspace") + "\" is to be deleted. On " + of.day("dueAt")
                                + " everything in it is erased for good, for all of its members.",
                        "Until then it can be read, and every owner can take that back."),
                page("Open the workspace's settings", "/workspace/settings"));
    }

    private Letter letter(String subject, Particulars of, List<String> paragraphs, @Nullable Action action) {
        return new Letter(subject, greeting(of), paragraphs, action, List.of());
    }

    private static String greeting(Particulars of) {
        return "Hello " + of.text("name") + ",";
    }

    private Action page(String label, String path) {
        return new Action(label, origin + path);
    }

    private Action link(String label, String path, Particulars of) {
        return new Action(label, origin + path + "?token=" + URLEncoder.encode(of.token(), StandardCharsets.UTF_8));
    }
}
