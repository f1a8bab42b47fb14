package com.tradingjournal.notifications.batch;

import com.tradingjournal.notifications.batch.Delivery.NoRelay;
import com.tradingjournal.notifications.batch.Delivery.PutOff;
import com.tradingjournal.notifications.batch.Delivery.Refused;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A relay's "no": 4xx is not now, 5xx never. That its client may not send at all, or not from this sender, is about the
 * configuration, which can be mended, and never about the mail.
 *
 * @param command what it answered to
 */
record SmtpAnswer(int code, String command, String enhancedCode) {

    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final int NEVER = 500;
    private static final int AUTHENTICATION_FIRST = 530;
    private static final int SHUTTING_DOWN = 421;

    /** The one about the recipient, if there is one; else the first. */
    static Optional<SmtpAnswer> of(MessagingException failure) {
        SmtpAnswer found = null;
        for (Exception next = failure; next instanceof MessagingException cause; next = cause.getNextException()) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return Optional.of(answer(address.getReturnCode(), "RCPT", address.getMessage()));
                }
                case SMTPSendFailedException send ->
                    found = found != null ? found : answer(send.getReturnCode(), send.getCommand(), send.getMessage());
                default -> {}
            }
        }
        return Optional.ofNullable(found);
    }

    Delivery delivery() {
        String reason = "SMTP " + code + enhancedCode + " to " + command;
        if (command.equals("MAIL") || code == AUTHENTICATION_FIRST || code == SHUTTING_DOWN || code < 0) {
            return new NoRelay(reason);
        }
        return code >= NEVER ? new Refused(reason) : new PutOff(reason);
    }

    private static SmtpAnswer answer(int code, @Nullable String command, @Nullable String words) {
        String verb =
                command == null ? "DATA" : command.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT);
        Matcher enhanced = ENHANCED.matcher(words == null ? "" : words);
        return new SmtpAnswer(
                code, verb.matches("[A-Z]{4}") ? verb : "DATA", enhanced.find() ? " " + enhanced.group() : "");
    }
}
