package com.tradingjournal.notifications.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.notifications.entity.MailTemplate;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

    private static final String TOKEN = "0197f0a0-0000-7000-8000-000000000001.Zm9vYmFy-_x";
    private static final Map<String, String> PARTICULARS = Map.ofEntries(
            Map.entry("name", "Asha"),
            Map.entry("inviter", "Ravi"),
            Map.entry("workspace", "Desk 7"),
            Map.entry("role", "MEMBER"),
            Map.entry("days", "7"),
            Map.entry("minutes", "1"),
            Map.entry("device", "Firefox on Linux"),
            Map.entry("address", "192.0.2.7"),
            Map.entry("at", "2026-11-26T07:05:00Z"),
            Map.entry("dueAt", "2026-12-26T07:05:00Z"),
            Map.entry("newEmail", "asha@example.org"),
            Map.entry("export", "0197f0a0-0000-7000-8000-000000000002"),
            Map.entry("enabled", "true"));

    private final Letters letters = new Letters(URI.create("https://journal.example/"));
    private final Stationery stationery = new Stationery();

    @ParameterizedTest
    @EnumSource
    void everyMailSaysTheSameInBothForms(MailTemplate template) {
        Letter letter = letters.write(template, new Particulars(PARTICULARS, TOKEN));
        assertThat(letter.subject()).isNotBlank().hasSizeLessThan(80);
        assertThat(stationery.text(letter)).contains(letter.paragraphs()).contains("Trading Journal");
        assertThat(stationery.html(letter))
                .startsWith("<!DOCTYPE html>")
                .contains("<h1")
                .contains("Trading Journal")
                .contains("</html>");
    }

    @ParameterizedTest
    @EnumSource
    void whatPeopleHaveWrittenIsEscapedAndStaysOnItsLine(MailTemplate template) {
        Map<String, String> hostile = new HashMap<>(PARTICULARS);
        for (String name : new String[] {"name", "inviter", "workspace", "role", "device", "address", "newEmail"}) {
            hostile.put(name, "<script>alert(1)</script>\"'&\r\nBcc: all@example.com\u0000\u202e");
        }
        Letter letter = letters.write(template, new Particulars(hostile, TOKEN));
        assertThat(stationery.html(letter)).doesNotContain("<script", "\u0000", "\u202e");
        assertThat(letter.subject() + letter.greeting() + letter.paragraphs())
                .doesNotContain("\r", "\n", "\u0000", "\u202e");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLoadedFromElsewhereAndEveryLinkIsOurs(MailTemplate template) {
        String html = stationery.html(letters.write(template, new Particulars(PARTICULARS, TOKEN)));
        assertThat(html).doesNotContain("<img", "<link", "<script", "url(", "@import", " src=", "<form", "<iframe");
        assertThat(html.replace("https://journal.example/", "")).doesNotContain("http:", "https:");
    }

    @ParameterizedTest
    @CsvSource({
        "WELCOME,/verify-email",
        "VERIFY_EMAIL,/verify-email",
        "EMAIL_CHANGE,/verify-email",
        "RESET_PASSWORD,/reset-password",
        "INVITATION,/accept-invitation"
    })
    void linkCarriesTheSecretInButtonAndText(MailTemplate template, String page) {
        Letter letter = letters.write(template, new Particulars(PARTICULARS, TOKEN));
        String link = "https://journal.example" + page + "?token=" + TOKEN;
        assertThat(stationery.text(letter)).contains("\n" + link + "\n");
        assertThat(stationery.html(letter)).contains("href=\"" + link + "\"").contains(">" + link + "<");
    }

    @Test
    void welcomeOfSomebodyWhoseEmailIsProvedLeadsIntoTheJournal() {
        String text = stationery.text(write(MailTemplate.WELCOME, PARTICULARS, null));
        assertThat(text).contains("\nhttps://journal.example/\n").doesNotContain("Confirm");
    }

    @Test
    void exportIsFoundOnWhateverDeviceTheMailIsRead() {
        assertThat(stationery.text(write(MailTemplate.EXPORT_READY, PARTICULARS, null)))
                .contains("\nhttps://journal.example/settings/privacy?export=0197f0a0-0000-7000-8000-000000000002\n");
    }

    @Test
    void secretThatIsMissingOrAParameterThatIsMakesNoMail() {
        assertThatThrownBy(() -> write(MailTemplate.RESET_PASSWORD, PARTICULARS, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(MailTemplate.PASSWORD_CHANGED, Map.of("name", "Asha"), null))
                .hasMessageContaining("at");
    }

    @Test
    void nameThatIsAWebAddressLinksToNothing() {
        Map<String, String> spam = new HashMap<>(PARTICULARS);
        spam.put("workspace", "Win at https://evil.example/now " + "x".repeat(200));
        String text = stationery.text(write(MailTemplate.INVITATION, spam, TOKEN));
        assertThat(text).doesNotContain("evil.example", "https://evil").contains("xxx...");
    }

    @Test
    void momentsAndNumbersAreWrittenForPeople() {
        assertThat(stationery.text(write(MailTemplate.ACCOUNT_LOCKED, PARTICULARS, null)))
                .contains("for 1 minute.");
        assertThat(stationery.text(write(MailTemplate.PASSWORD_CHANGED, PARTICULARS, null)))
                .contains("on 26 November 2026, 07:05 UTC.");
        assertThat(stationery.text(write(MailTemplate.ERASURE_REQUESTED, PARTICULARS, null)))
                .contains("On 26 December 2026 everything");
    }

    private Letter write(MailTemplate template, Map<String, String> particulars, @Nullable String token) {
        return letters.write(template, new Particulars(particulars, token));
    }
}
