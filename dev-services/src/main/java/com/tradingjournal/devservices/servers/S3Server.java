package com.tradingjournal.devservices.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3 over a folder, with one bucket. It verifies signatures, so a wrongly signed request fails here and not in production. */
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "journal";
    public static final String REGION = "us-east-1";
    private static final Logger CHATTER = Logger.getLogger("org.gaul");
    private static final long AT_ONCE = 0;

    private final S3Proxy proxy;

    private S3Server(S3Proxy proxy) {
        this.proxy = proxy;
    }

    public static S3Server start(Path home, String accessKey, String secretKey) {
        CHATTER.setLevel(Level.WARNING);
        try {
            Files.createDirectories(home);
            BlobStore store = new EncryptingOnPaper(
                    new FilesystemNio2BlobStore(home.toAbsolutePath().toString()));
            if (!store.containerExists(BUCKET)) {
                store.createContainer(BUCKET);
            }
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(store)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                    .ignoreUnknownHeaders(true)
                    .stopTimeout(AT_ONCE)
                    .build();
            proxy.start();
            return new S3Server(proxy);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start S3 in " + home, e);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot start S3 in " + home, e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot stop S3", e);
        }
    }

    /** The file store answers 501 to server-side encryption, which production asks for: here it is accepted. */
    private static final class EncryptingOnPaper extends ForwardingBlobStore {
        EncryptingOnPaper(BlobStore files) {
            super(files);
        }

        @Override
        public boolean supportsServerSideEncryption() {
            return true;
        }
    }
}
