package com.tradingjournal.storage.control;

import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.errors.entity.Unavailable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The one bucket. What is not there is {@link NotFound}, a storage that does not answer {@link Unavailable}. */
@ApplicationScoped
public class ObjectStorage {

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    @Inject
    ObjectStorage(S3Client s3, S3Presigner presigner, @ConfigProperty(name = "storage.bucket") String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    public void put(String key, Path file, String contentType) {
        put(key, RequestBody.fromFile(file), contentType);
    }

    public void put(String key, byte[] content, String contentType) {
        put(key, RequestBody.fromBytes(content), contentType);
    }

    /** A file from its beginning; whoever opened it closes it. */
    public void put(String key, FileChannel file, String contentType) throws IOException {
        put(key, RequestBody.fromContentProvider(() -> fromBeginning(file), file.size(), contentType), contentType);
    }

    private void put(String key, RequestBody body, String contentType) {
        Duration time = timeFor(body.optionalContentLength().orElse(0L));
        ask(() -> s3.putObject(
                put -> put.bucket(bucket)
                        .key(key)
                        .contentType(contentType)
                        .overrideConfiguration(limits -> limits.apiCallTimeout(time)),
                body));
    }

    /** Streams an object; whoever opens it closes it. */
    public InputStream open(String key) {
        return ask(() -> s3.getObject(get -> get.bucket(bucket).key(key)));
    }

    public long size(String key) {
        return ask(() -> s3.headObject(head -> head.bucket(bucket).key(key)).contentLength());
    }

    public void delete(String key) {
        ask(() -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    /** An object as the storage lists it. */
    public record Listed(String key, Instant changedAt) {}

    /** All objects whose keys begin like this, up to a thousand at a time. */
    public void list(String prefix, Consumer<List<Listed>> portion) {
        ask(() -> {
            for (ListObjectsV2Response page :
                    s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))) {
                portion.accept(page.contents().stream()
                        .map(object -> new Listed(object.key(), object.lastModified()))
                        .toList());
            }
            return prefix;
        });
    }

    /** All objects whose keys begin like this. */
    public void deleteAll(String prefix) {
        list(prefix, portion -> portion.forEach(object -> delete(object.key())));
    }

    /** Where whoever has this address can fetch an object for a while, as a file of this name. Nothing is asked of the storage. */
    public URI download(String key, String fileName, Duration life) {
        return URI.create(presigner
                .presignGetObject(presign -> presign.signatureDuration(life)
                        .getObjectRequest(get -> get.bucket(bucket)
                                .key(key)
                                .responseContentDisposition("attachment; filename=\"" + fileName + "\"")))
                .url()
                .toString());
    }

    public boolean answers() {
        try {
            ask(() -> s3.headBucket(head -> head.bucket(bucket)));
            return true;
        } catch (Unavailable | NotFound down) {
            return false;
        }
    }

    @PreDestroy
    void close() {
        presigner.close();
        s3.close();
    }

    /** A slow storage gets a second for each megabyte, beside what any call gets. */
    static Duration timeFor(long bytes) {
        return StorageClients.CALL.plusSeconds(bytes >> 20);
    }

    /** Asked for again where a call is tried again. */
    private static InputStream fromBeginning(FileChannel file) {
        try {
            return Channels.newInputStream(file.position(0));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (NoSuchKeyException absent) {
            throw new NotFound();
        } catch (SdkException down) {
            throw new Unavailable("Files cannot be reached at the moment.", down);
        }
    }
}
