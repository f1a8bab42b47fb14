package com.tradingjournal.imports.control;

import com.tradingjournal.brokerfiles.control.BrokerFiles;
import com.tradingjournal.brokerfiles.control.ReadRequest;
import com.tradingjournal.brokerfiles.entity.Detection;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.Detection.Unknown;
import com.tradingjournal.imports.control.ImportRegister.Destination;
import com.tradingjournal.imports.entity.ImportMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a file is and how it is to be read: by what it says itself, by what comes with it, and by what is remembered of
 * files like it. What comes with it goes before what is remembered.
 */
@ApplicationScoped
public class FileRecognition {

    private final AnswerMemory answers;
    private final ImportMappings mappings;

    @Inject
    public FileRecognition(AnswerMemory answers, ImportMappings mappings) {
        this.answers = answers;
        this.mappings = mappings;
    }

    /** @param saved the mapping that was remembered and is used */
    record Recognized(
            ReadRequest request,
            Detection detection,
            @Nullable ImportMapping saved) {}

    Recognized recognize(Upload upload, Destination to) {
        ReadRequest request = readRequest(upload, to);
        Recognized seen = new Recognized(request, BrokerFiles.detect(upload.source(), request), null);
        Recognized mapped = upload.wishes().mapping() == null ? mapped(upload, to.accountId(), seen) : seen;
        return switch (mapped.detection) {
            case Known known -> informed(upload, to.accountId(), mapped, known);
            case Unknown _ -> mapped;
        };
    }

    /** A saved mapping is for files of its format, and for those nobody knows. */
    private Recognized mapped(Upload upload, UUID accountId, Recognized seen) {
        List<String> header = switch (seen.detection) {
            case Known known -> known.header();
            case Unknown unknown -> unknown.seen();
        };
        Optional<ImportMapping> saved = mappings.fitting(accountId, header)
                .filter(mapping -> !(seen.detection instanceof Known known)
                        || known.format().id().equals(mapping.format()));
        if (saved.isEmpty()) {
            return seen;
        }
        ReadRequest request =
                seen.request.mapping(saved.get().columns()).as(saved.get().format());
        Detection detection = BrokerFiles.detect(upload.source(), request);
        return detection instanceof Known ? new Recognized(request, detection, saved.get()) : seen;
    }

    private Recognized informed(Upload upload, UUID accountId, Recognized seen, Known known) {
        Map<String, String> all =
                new HashMap<>(answers.recall(accountId, known.format().id()));
        if (all.isEmpty()) {
            return seen;
        }
        all.putAll(upload.wishes().answers());
        ReadRequest request = seen.request.answering(all);
        return new Recognized(request, BrokerFiles.detect(upload.source(), request), seen.saved);
    }

    private static ReadRequest readRequest(Upload upload, Destination to) {
        Upload.Wishes wishes = upload.wishes();
        ReadRequest request = ReadRequest.in(Objects.requireNonNullElseGet(wishes.timeZone(), to::zone))
                .mapping(Objects.requireNonNullElse(wishes.mapping(), Map.of()))
                .answering(wishes.answers());
        ReadRequest ofFormat = wishes.format() == null ? request : request.as(wishes.format());
        return upload.accountId() == null ? ofFormat : ofFormat.intoOneAccount();
    }
}
