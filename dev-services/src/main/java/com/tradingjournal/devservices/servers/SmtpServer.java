package com.tradingjournal.devservices.servers;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** SMTP that keeps every mail as one file; the newest is the last by name. */
public final class SmtpServer implements AutoCloseable {

    private final GreenMail greenMail;
    private final Path folder;
    private final AtomicLong sequence;

    private SmtpServer(GreenMail greenMail, Path folder) {
        this.greenMail = greenMail;
        this.folder = folder;
        this.sequence = new AtomicLong(lastNumber(folder));
    }

    /** @param folder receives the mails as 000001.eml and so on; numbering goes on after those already there */
    public static SmtpServer start(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep mails in " + folder, e);
        }
        GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        SmtpServer server = new SmtpServer(greenMail, folder);
        greenMail.getUserManager().setMessageDeliveryHandler((_, recipient) -> server.new Postbox(recipient));
        greenMail.start();
        return server;
    }

    public int port() {
        return greenMail.getSmtp().getPort();
    }

    /** @return the mails so far, oldest first */
    public List<Path> mails() {
        return mailsIn(folder);
    }

    @Override
    public void close() {
        greenMail.stop();
    }

    /** The file is whole before it has its name. */
    private void keep(MimeMessage message) {
        String name = "%06d".formatted(sequence.incrementAndGet());
        Path partial = folder.resolve(name + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(partial)) {
                message.writeTo(out);
            }
            Files.move(partial, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("Cannot keep the mail " + name, e);
        }
    }

    private static long lastNumber(Path folder) {
        return mailsIn(folder).stream()
                .map(mail -> mail.getFileName().toString().replace(".eml", ""))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private static List<Path> mailsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read mails in " + folder, e);
        }
    }

    /** Whoever is written to. A mail is delivered once per recipient and kept with the first. */
    private final class Postbox extends UserImpl {
        private final MailAddress address;

        Postbox(MailAddress address) {
            super(
                    address.getEmail(),
                    address.getEmail(),
                    "",
                    greenMail.getManagers().getImapHostManager());
            this.address = address;
        }

        @Override
        public void deliver(MovingMessage message) {
            if (message.getToAddresses().iterator().next().equals(address)) {
                keep(message.getMessage());
            }
        }
    }
}
