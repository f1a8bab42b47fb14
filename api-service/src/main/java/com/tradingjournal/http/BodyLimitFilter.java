package com.tradingjournal.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the body as it is read, so that chunked and HTTP/2 bodies without a length meet the same limit. The server's own
 * limit answers 500 to the one and lets the other pass.
 */
@Provider
@PreMatching
@ApplicationScoped
public class BodyLimitFilter implements ContainerRequestFilter {

    private static final long JSON = 1 << 20;
    private static final long FILE = (50L << 20) + (1 << 20);

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = isMultipart(request.getMediaType()) ? FILE : JSON;
        if (request.getLength() > limit) {
            throw tooLarge();
        }
        request.setEntityStream(new Counted(request.getEntityStream(), limit));
    }

    private static boolean isMultipart(@Nullable MediaType type) {
        return type != null && "multipart".equalsIgnoreCase(type.getType());
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(413);
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
