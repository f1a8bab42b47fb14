package com.tradingjournal.auth.control.password;

import com.tradingjournal.errors.entity.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.matching.match.DictionaryMatch;
import me.gosimple.nbvcxz.matching.match.Match;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import me.gosimple.nbvcxz.scoring.Result;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords are good enough: 12 to 128 characters and hard to guess, whatever they are made of. What a guesser knows
 * anyway (name, e-mail, workspace, product) does not count.
 */
@ApplicationScoped
public class PasswordPolicy {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final double BITS = 30;
    private static final String CONTEXT = "context";

    /** The estimate of a long repetitive password costs half a second; whoever has 40 good characters has enough. */
    private static final int SCORED = 40;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final PasswordWork work;

    @Inject
    public PasswordPolicy(PasswordWork work) {
        this.work = work;
    }

    /** @param known words a guesser would try first */
    public void require(String password, List<String> known) {
        require("password", password, known);
    }

    /** @param field what the password is called in the request */
    public void require(String field, String password, List<String> known) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Invalid.field(field, "has %d characters; %d to %d are needed".formatted(length, SHORTEST, LONGEST));
        }
        String scored = normal.substring(0, normal.offsetByCodePoints(0, Math.min(length, SCORED)));
        Result result = work.run(() -> new Nbvcxz(new ConfigurationBuilder()
                        .setDictionaries(dictionaries(known))
                        .setMinimumEntropy(BITS)
                        .setLocale(Locale.ENGLISH)
                        .createConfiguration())
                .estimate(scored));
        if (result.getEntropy() < BITS) {
            throw Invalid.field(field, weakness(result));
        }
    }

    private static List<Dictionary> dictionaries(List<String> known) {
        DictionaryBuilder context = new DictionaryBuilder()
                .setDictionaryName(CONTEXT)
                .setExclusion(true)
                .addWord("trading", 0)
                .addWord("journal", 0)
                .addWord("tradingjournal", 0);
        known.stream()
                .flatMap(text -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(text), Arrays.stream(SEPARATORS.split(text))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .forEach(word -> context.addWord(word, 0));
        List<Dictionary> all = new java.util.ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        all.add(context.createDictionary());
        return all;
    }

    /** What of it is known anyway comes first: it is what people are least aware of. */
    private static String weakness(Result result) {
        List<String> knownAnyway = result.getMatches().stream()
                .filter(match -> match instanceof DictionaryMatch word && CONTEXT.equals(word.getDictionaryName()))
                .map(Match::getToken)
                .distinct()
                .toList();
        if (!knownAnyway.isEmpty()) {
            return "is too easy to guess: whoever knows you tries \"%s\" first"
                    .formatted(String.join("\" and \"", knownAnyway));
        }
        @Nullable
        String warning =
                result.getFeedback() == null ? null : result.getFeedback().getWarning();
        return warning == null || warning.isBlank()
                ? "is too easy to guess: make it longer or less regular"
                : "is too easy to guess: " + warning;
    }
}
