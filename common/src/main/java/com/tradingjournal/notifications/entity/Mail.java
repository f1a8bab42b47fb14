package com.tradingjournal.notifications.entity;

import com.tradingjournal.users.entity.EmailAddress;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param userId whose it is, so that it goes when he goes; null where the recipient is nobody yet
 * @param parameters what the template asks for, as text; never a secret
 * @param token the secret of its link, stored encrypted; null where there is none
 */
public record Mail(
        MailTemplate template,
        EmailAddress recipient,
        @Nullable UUID userId,
        Map<String, String> parameters,
        @Nullable String token) {

    public static Mail to(UUID userId, EmailAddress recipient, MailTemplate template, Map<String, String> parameters) {
        return new Mail(template, recipient, userId, parameters, null);
    }

    public Mail withToken(String secret) {
        return new Mail(template, recipient, userId, parameters, secret);
    }
}
