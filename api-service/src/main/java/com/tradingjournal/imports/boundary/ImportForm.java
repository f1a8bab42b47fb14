package com.tradingjournal.imports.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.http.Json;
import com.tradingjournal.http.TextValue;
import com.tradingjournal.imports.control.AnswerRules;
import com.tradingjournal.imports.control.Upload;
import com.tradingjournal.imports.control.Upload.Wishes;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.glassfish.jersey.media.multipart.BodyPartEntity;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** The parts of an upload, checked: every part that cannot be used is named, unknown ones too. */
final class ImportForm implements AutoCloseable {

    private static final Set<String> PARTS =
            Set.of("file", "accountId", "format", "mapping", "answers", "timeZone", "fxRate", "dryRun");
    private static final long LARGEST_FILE = 50L << 20;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_ENTRIES = 200;
    private static final int PLACES = 8;
    private static final BigDecimal LARGEST_RATE = new BigDecimal("90000000000");

    private final FormDataMultiPart form;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Path file;

    /** @throws Invalid naming every part that cannot be used */
    ImportForm(FormDataMultiPart form) {
        this.form = form;
        checkNames();
        this.file = spooled();
    }

    Upload upload() {
        String format = text("format");
        Wishes wishes = new Wishes(
                format == null || format.equals("auto") ? null : format,
                read(
                        "mapping",
                        (@Nullable Map<String, Field>) null,
                        part -> bounded(json(part, new TypeReference<Map<String, Field>>() {}))),
                answers(),
                read("timeZone", null, ImportForm::zone),
                read("fxRate", null, ImportForm::rate),
                read("dryRun", false, ImportForm::flag));
        UUID account = read("accountId", null, text -> TextValue.uuid("accountId", text));
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new Upload(fileName(), file, account, wishes);
    }

    private Map<String, String> answers() {
        Map<String, String> said =
                read("answers", Map.of(), part -> bounded(json(part, new TypeReference<Map<String, String>>() {})));
        problems.addAll(AnswerRules.problems(said));
        return said;
    }

    /** What makes two uploads the same: the content of every part, not how a client put them together. */
    byte[] fingerprint() {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : new TreeSet<>(PARTS)) {
                String text = name.equals("file") ? fileName() : text(name);
                digest.update((name + '=' + text + '\0').getBytes(StandardCharsets.UTF_8));
            }
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return digest.digest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private void checkNames() {
        form.getFields().forEach((name, parts) -> {
            if (!PARTS.contains(name)) {
                problems.add(new FieldProblem(name, "is no part of this form"));
            } else if (parts.size() > 1) {
                problems.add(new FieldProblem(name, "may be given once"));
            }
        });
        if (form.getField("file") == null) {
            problems.add(new FieldProblem("file", "is required"));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    /** Takes the file over from the multipart parser, which has it on the disk already. */
    private Path spooled() {
        try {
            Path spooled = Files.createTempFile("upload-", ".file");
            try {
                form.getField("file").getEntityAs(BodyPartEntity.class).moveTo(spooled.toFile());
                if (Files.size(spooled) > LARGEST_FILE) {
                    throw new ClientErrorException(413);
                }
                return spooled;
            } catch (IOException | RuntimeException unusable) {
                Files.deleteIfExists(spooled);
                throw unusable;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Only shown: a path that a client sends along is cut off. */
    private String fileName() {
        String sent = form.getField("file").getContentDisposition().getFileName();
        if (sent == null || sent.isBlank()) {
            return "file";
        }
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private @Nullable String text(String name) {
        FormDataBodyPart part = form.getField(name);
        return part == null ? null : part.getValueAs(String.class);
    }

    /** @throws IllegalArgumentException with what is wrong about the text */
    @FunctionalInterface
    private interface Reading<T> {
        T of(String text) throws JsonProcessingException;
    }

    private <T extends @Nullable Object> T read(String name, T absent, Reading<T> reading) {
        String text = text(name);
        if (text == null) {
            return absent;
        }
        try {
            return reading.of(text);
        } catch (JsonProcessingException unreadable) {
            problems.add(
                    new FieldProblem(name, "is not the JSON that is expected: " + unreadable.getOriginalMessage()));
        } catch (Invalid unusable) {
            problems.addAll(unusable.details());
        } catch (IllegalArgumentException unusable) {
            problems.add(new FieldProblem(name, String.valueOf(unusable.getMessage())));
        }
        return absent;
    }

    private static <T> T json(String text, TypeReference<T> type) throws JsonProcessingException {
        T value = Json.mapper().readValue(text, type);
        if (value == null) {
            throw new IllegalArgumentException("is null");
        }
        return value;
    }

    /** They are kept. */
    private static <K, V> Map<K, V> bounded(Map<K, V> said) {
        boolean fits = said.size() <= MOST_ENTRIES
                && said.entrySet().stream()
                        .allMatch(entry -> entry.getKey() != null
                                && entry.getValue() != null
                                && entry.getKey().toString().length() <= LONGEST_NAME
                                && entry.getValue().toString().length() <= LONGEST_NAME);
        if (!fits) {
            throw new IllegalArgumentException("must be at most " + MOST_ENTRIES
                    + " names, each with a value, of at most " + LONGEST_NAME + " characters");
        }
        return said;
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException("must be the IANA name of a time zone, as Asia/Kolkata");
        }
        return ZoneId.of(text);
    }

    private static BigDecimal rate(String text) {
        boolean plain = text.length() <= 40 && text.matches("\\d+(\\.\\d+)?");
        BigDecimal rate = plain ? new BigDecimal(text).stripTrailingZeros() : BigDecimal.ZERO;
        if (rate.signum() <= 0 || rate.scale() > PLACES || rate.compareTo(LARGEST_RATE) > 0) {
            throw new IllegalArgumentException("must be a number above 0 with at most 8 decimals");
        }
        return rate;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }
}
