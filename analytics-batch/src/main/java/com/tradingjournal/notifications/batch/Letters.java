package com.tradingjournal.notifications.batch;

import com.tradingjournal.notifications.entity.MailTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The words of every mail. Links begin with the configured origin and with nothing that came in a request. */
@ApplicationScoped
class Letters {

    private static final String NOT_ASKED =
            "If you did not ask for this, do nothing: without the link nothing happens.";

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
        LetterDraft welcome = to(of, "Welcome to Trading Journal")
                .say("Your journal is ready. Log a trade by hand or import your broker's file, and see how you really"
                        + " trade.");
        if (of.secret() == null) {
            return welcome.page("Open your journal", "/");
        }
        return welcome.say("One thing is left: confirm that this e-mail address is yours.")
                .link("Confirm your e-mail", "/verify-email", of.token(), "If you did not sign up, do nothing.");
    }

    private Letter verifyEmail(Particulars of) {
        return to(of, "Confirm your e-mail")
                .say("Confirm that this e-mail address is yours. It is where we write to when something about your"
                        + " account changes.")
                .link("Confirm your e-mail", "/verify-email", of.token(), NOT_ASKED);
    }

    private Letter resetPassword(Particulars of) {
        return to(of, "Choose a new password")
                .say("Somebody, hopefully you, has asked for a new password. The link is good for "
                        + of.count("minutes", "minute") + "; choosing a new password signs you out everywhere.")
                .link("Choose a new password", "/reset-password", of.token(), NOT_ASKED);
    }

    /** To somebody whose name nobody knows yet. */
    private Letter invitation(Particulars of) {
        String invites = of.text("inviter") + " invites you to ";
        String workspace = of.text("workspace");
        return new LetterDraft(origin, invites + workspace, "Hello,")
                .say(invites + "the workspace \"" + workspace + "\" in Trading Journal, as "
                        + of.text("role").toLowerCase(Locale.ROOT) + ". The invitation is good for "
                        + of.count("days", "day") + " and for this e-mail address only.")
                .link(
                        "Accept the invitation",
                        "/accept-invitation",
                        of.token(),
                        "If you do not know who this is, do nothing.");
    }

    private Letter newDevice(Particulars of) {
        return to(of, "A new device has signed in")
                .say("Your account was used on a device we have not seen before:")
                .say(of.text("device") + ", from " + of.text("address") + ", on " + of.moment("at") + ".")
                .say("If that was you, all is well. If not, end that session and change your password now.")
                .page("See your sessions", "/settings/sessions");
    }

    private Letter accountLocked(Particulars of) {
        return to(of, "Your account is locked for a while")
                .say("After several wrong passwords, the last from " + of.text("address")
                        + ", nobody can sign in to your account for " + of.count("minutes", "minute")
                        + ". Where you are signed in you stay so.")
                .say("If that was not you, somebody is guessing. A long password that you use nowhere else is safe from"
                        + " that.")
                .page("Choose a new password", "/forgot-password");
    }

    private Letter emailChange(Particulars of) {
        return to(of, "Confirm your new e-mail")
                .say("Your account is to use this e-mail address from now on. Confirm that it is yours; until then the"
                        + " old one counts.")
                .link("Confirm your new e-mail", "/verify-email", of.token(), NOT_ASKED);
    }

    private Letter emailChanged(Particulars of) {
        return to(of, "Your e-mail has changed")
                .say("Your account now belongs to " + of.email("newEmail") + "; this address is no longer used.")
                .say("If that was not you, choose a new password now and write to us.")
                .page("Open your security settings", "/settings/security");
    }

    private Letter passwordChanged(Particulars of) {
        return to(of, "Your password has changed")
                .say("The password of your account was changed on " + of.moment("at")
                        + ". Other devices have been signed out.")
                .say("If that was not you, choose a new one now.")
                .page("Choose a new password", "/forgot-password");
    }

    private Letter twoFactorChanged(Particulars of) {
        String now = of.flag("enabled") ? "on" : "off";
        return to(of, "Two-factor sign-in is " + now)
                .say("Two-factor sign-in was turned " + now + " on " + of.moment("at") + ".")
                .say("If that was not you, change your password now.")
                .page("Open your security settings", "/settings/security");
    }

    private Letter googleChanged(Particulars of) {
        boolean linked = of.flag("enabled");
        return to(of, linked ? "A Google account opens your journal" : "Google no longer opens your journal")
                .say(
                        linked
                                ? "A Google account was linked to your account on " + of.moment("at")
                                        + ". Whoever signs in with it needs neither your password nor a code."
                                : "The Google account was unlinked from your account on " + of.moment("at") + ".")
                .say("If that was not you, change your password now and look at what is linked.")
                .page("Open your security settings", "/settings/security");
    }

    /** It says which: whoever ordered it on another device has nothing here that knows. */
    private Letter exportReady(Particulars of) {
        return to(of, "Your data is ready")
                .say("The file with everything we keep about you is ready. You find it behind the sign-in for "
                        + of.count("days", "day") + ".")
                .page("Fetch your data", "/settings/privacy?export=" + of.id("export"));
    }

    private Letter erasureRequested(Particulars of) {
        return to(of, "Your account will be deleted")
                .say("You have asked us to delete your account. On " + of.day("dueAt")
                        + " everything in it is erased for good.")
                .say("Until then you can take it back.")
                .page("Keep my account", "/restore-account");
    }

    private Letter workspaceDeletionRequested(Particulars of) {
        return to(of, "A workspace will be deleted")
                .say("The workspace \"" + of.text("workspace") + "\" is to be deleted. On " + of.day("dueAt")
                        + " everything in it is erased for good, for all of its members.")
                .say("Until then it can be read, and every owner can take that back.")
                .page("Open the workspace's settings", "/workspace/settings");
    }

    private LetterDraft to(Particulars of, String subject) {
        return new LetterDraft(origin, subject, "Hello " + of.text("name") + ",");
    }
}
