package com.tradingjournal.http;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * A file that is written while it is sent. Whoever stops reading it for longer than our patience is cut off, because a
 * connection to the database waits for him; and what fails half-way ends the connection, so that half a file is never taken for
 * a whole one.
 */
public record Download(String fileName, String mediaType, Duration patience) {

    private static final System.Logger LOG = System.getLogger(Download.class.getName());

    private static final int BUFFER = 1 << 16;

    /** Writes the file; ends neither the stream nor anything else of the answer. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public Response of(Content content) {
        StreamingOutput body = network -> send(content, network);
        String type = mediaType.startsWith("text/") ? mediaType + "; charset=UTF-8" : mediaType;
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .build();
    }

    private void send(Content content, OutputStream network) throws IOException {
        ReadingClient client = new ReadingClient(network, patience);
        try (client) {
            OutputStream buffered = new BufferedOutputStream(client, BUFFER);
            content.writeTo(buffered);
            buffered.flush();
        } catch (IOException | RuntimeException failure) {
            if (!client.hasBegun()) {
                throw failure;
            }
            LOG.log(client.isGone() ? DEBUG : ERROR, "A download ended half-way", failure);
            giveUp();
        }
    }

    /** Jersey ends an answer properly whatever happens; the server it runs in closes the connection of an interrupted thread. */
    private static void giveUp() {
        Thread.currentThread().interrupt();
    }
}
