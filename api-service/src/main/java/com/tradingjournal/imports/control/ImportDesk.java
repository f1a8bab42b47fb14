package com.tradingjournal.imports.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.brokerfiles.control.BrokerFiles;
import com.tradingjournal.brokerfiles.control.ReadRequest;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.entity.Detection;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.Detection.Unknown;
import com.tradingjournal.brokerfiles.entity.Preview;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.imports.control.FileRecognition.Recognized;
import com.tradingjournal.imports.control.ImportRegister.Destination;
import com.tradingjournal.imports.control.ImportRegister.Order;
import com.tradingjournal.imports.entity.ImportMapping;
import com.tradingjournal.imports.entity.ImportOrder;
import com.tradingjournal.imports.entity.ImportOrder.Reading;
import com.tradingjournal.imports.entity.ImportOrder.Target;
import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.storage.control.ObjectStorage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in. What it is is found out before anything is stored, so that a wrong file is refused at once; the file is in
 * the storage before the order is written, so that an order always has its file.
 */
@ApplicationScoped
public class ImportDesk {

    private final ImportRegister register;
    private final FileRecognition recognition;
    private final ObjectStorage storage;

    @Inject
    public ImportDesk(ImportRegister register, FileRecognition recognition, ObjectStorage storage) {
        this.register = register;
        this.recognition = recognition;
        this.storage = storage;
    }

    /**
     * What an import would make of a file.
     *
     * @param answers that hold for it, given or remembered
     * @param saved the mapping that is remembered for such files
     */
    public record Look(
            Preview preview,
            Map<String, String> answers,
            @Nullable ImportMapping saved) {}

    /** Recognises the file and stores it; {@link ImportRegister#enter} makes an import of it. */
    public Order receive(Upload upload) {
        Destination to = register.destination(upload.accountId());
        Recognized recognized = answering(() -> recognition.recognize(upload, to));
        ReadRequest request = recognized.request();
        Known file = ready(recognized.detection());
        long rows = answering(() ->
                BrokerFiles.count(upload.source(), request.as(file.format().id())));
        UUID importId = UuidCreator.getTimeOrderedEpoch();
        String key = ObjectKeys.importFile(to.tenantId(), importId);
        storage.put(key, upload.content(), "application/octet-stream");
        Reading reading = new Reading(file.format().id(), request.mapping(), request.answers(), request.zone());
        ImportOrder order = new ImportOrder(
                reading,
                new Target(to.accountId(), upload.accountId() != null),
                upload.wishes().fxRate(),
                upload.wishes().dryRun());
        return new Order(importId, key, upload.fileName(), size(upload), file.header(), rows, order);
    }

    /** Throws a file away that became no import. */
    public void discard(Order order) {
        storage.delete(order.objectKey());
    }

    /** What the import would make of the file; stores nothing. */
    public Look preview(Upload upload) {
        Destination to = register.destination(upload.accountId());
        return answering(() -> {
            Recognized recognized = recognition.recognize(upload, to);
            ReadRequest request = recognized.request();
            Preview preview = BrokerFiles.preview(upload.source(), request);
            return new Look(preview, request.answers(), recognized.saved());
        });
    }

    private static Known ready(Detection detection) {
        return switch (detection) {
            case Known known when known.questions().isEmpty() -> known;
            case Known known -> throw open(known.questions());
            case Unknown unknown -> throw unknown(unknown);
        };
    }

    private static Invalid open(List<Question> questions) {
        List<FieldProblem> details = questions.stream()
                .map(question -> new FieldProblem(
                        "answers." + question.code(),
                        question.message() + " Answer with one of " + String.join(", ", question.options()) + "."))
                .toList();
        return new Invalid(
                ErrorCode.ANSWER_NEEDED, "The file leaves something open: send it again with an answer.", details);
    }

    /** What was seen, and which headers would have been known. */
    private static Invalid unknown(Unknown unknown) {
        Stream<FieldProblem> seen = Stream.of(new FieldProblem("file", unknown.message()));
        Stream<FieldProblem> known = unknown.known().stream()
                .map(header -> new FieldProblem(
                        "format",
                        header.format().id() + " (" + header.format().name() + ") has: "
                                + String.join(", ", header.columns())));
        return new Invalid(
                ErrorCode.VALIDATION_ERROR,
                "This is no file of a format that is known.",
                Stream.concat(seen, known).toList());
    }

    private static <T> T answering(Supplier<T> look) {
        try {
            return look.get();
        } catch (FileRefused refused) {
            throw Invalid.field("file", refused.getMessage());
        }
    }

    private static long size(Upload upload) {
        try {
            return Files.size(upload.content());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
