package com.tradingjournal.devservices.servers;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;

/** Sends a short mail. */
final class MailClient {

    private MailClient() {}

    static void send(int port, String subject, List<String> recipients) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(port));
        MimeMessage mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom("journal@example.com");
        mail.setRecipients(Message.RecipientType.TO, InternetAddress.parse(String.join(",", recipients)));
        mail.setSubject(subject);
        mail.setText("Hello");
        Transport.send(mail);
    }
}
