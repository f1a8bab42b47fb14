package com.tradingjournal.testing;

import com.tradingjournal.testing.TestApi.Answer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form with a file, as a browser sends it. */
public record TestUpload(String fileName, byte[] content, Map<String, String> fields) {

    private static final String BOUNDARY = "----tests-8f3c";

    public static TestUpload of(String content) {
        return new TestUpload("file.csv", content.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public TestUpload with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new TestUpload(fileName, content, more);
    }

    public Answer post(TestApi api, String path) {
        return api.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", path, BodyPublishers.ofByteArray(body()));
    }

    private byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> text(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        text(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/csv\r\n\r\n");
        body.writeBytes(content);
        text(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
