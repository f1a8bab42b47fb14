package com.tradingjournal.notifications.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSenderTest {

    @Test
    void pausesDoubleUpToAnHourAndLastForHalfADay() {
        assertThat(MailSender.pauseAfter(1)).hasSeconds(10);
        assertThat(MailSender.pauseAfter(2)).hasSeconds(20);
        assertThat(MailSender.pauseAfter(9)).hasSeconds(2560);
        assertThat(MailSender.pauseAfter(10)).hasHours(1);
        assertThat(MailSender.pauseAfter(90)).hasHours(1);
        Duration all = IntStream.range(1, MailSender.ATTEMPTS)
                .mapToObj(MailSender::pauseAfter)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(8), Duration.ofHours(24));
    }

    @ParameterizedTest
    @CsvSource({
        "DATA,554,Refused,SMTP 554 5.7.1 to DATA",
        "DATA,451,PutOff,SMTP 451 4.7.1 to DATA",
        "MAIL,550,NoRelay,SMTP 550 5.7.1 to MAIL",
        "DATA,530,NoRelay,SMTP 530 5.7.1 to DATA",
        "DATA,421,NoRelay,SMTP 421 4.7.1 to DATA"
    })
    void answerDecidesWhetherTheMailIsTriedAgain(String command, int code, String kind, String reason)
            throws Exception {
        String words = code + " " + code / 100 + ".7.1 spam: https://journal.example/reset-password?token=secret";
        var failure = new SMTPSendFailedException(
                command + " something", code, words, new MessagingException(), null, null, null);
        Delivery delivery = SmtpAnswer.of(failure).orElseThrow().delivery();
        assertThat(delivery.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(delivery.toString()).contains(reason).doesNotContain("secret");
    }

    @Test
    void refusedRecipientIsWhatCounts() throws Exception {
        SendFailedException failure = new SendFailedException("Invalid Addresses");
        failure.setNextException(new SMTPAddressFailedException(
                new InternetAddress("nobody@example.com"), "RCPT TO:<nobody@example.com>", 550, "550 5.1.1 No"));
        assertThat(SmtpAnswer.of(failure).orElseThrow().delivery())
                .isEqualTo(new Delivery.Refused("SMTP 550 5.1.1 to RCPT"));
    }

    @Test
    void brokenConnectionIsNoAnswer() {
        assertThat(SmtpAnswer.of(new MessagingException("Exception reading response")))
                .isEmpty();
    }
}
