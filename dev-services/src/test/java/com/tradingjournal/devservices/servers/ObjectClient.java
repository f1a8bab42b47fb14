package com.tradingjournal.devservices.servers;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Puts and gets as production does: signed, path style, encrypted at rest. */
final class ObjectClient {

    private ObjectClient() {}

    static String roundTrip(S3Server server, String accessKey, String secretKey, String content) {
        try (S3Client s3 = client(server, accessKey, secretKey)) {
            s3.putObject(
                    put -> put.bucket(S3Server.BUCKET).key("a/b").serverSideEncryption(ServerSideEncryption.AES256),
                    RequestBody.fromString(content));
            return s3.getObjectAsBytes(get -> get.bucket(S3Server.BUCKET).key("a/b"))
                    .asUtf8String();
        }
    }

    static int status(S3Server server, String accessKey, String secretKey) {
        try (S3Client s3 = client(server, accessKey, secretKey)) {
            s3.getObjectAsBytes(get -> get.bucket(S3Server.BUCKET).key("a/b"));
            return 200;
        } catch (S3Exception e) {
            return e.statusCode();
        }
    }

    private static S3Client client(S3Server server, String accessKey, String secretKey) {
        return S3Client.builder()
                .endpointOverride(server.endpoint())
                .region(Region.of(S3Server.REGION))
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .build();
    }
}
