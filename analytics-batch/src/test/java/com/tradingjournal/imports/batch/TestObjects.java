package com.tradingjournal.imports.batch;

import com.tradingjournal.devservices.servers.S3Server;
import com.tradingjournal.testing.TestServers;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts files where the services look for them. */
final class TestObjects {

    private final S3Client s3 = S3Client.builder()
            .endpointOverride(TestServers.storage().endpoint())
            .region(Region.of(S3Server.REGION))
            .credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(TestServers.ACCESS_KEY, TestServers.SECRET_KEY)))
            .forcePathStyle(true)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    /** The keys below a prefix, without it. */
    List<String> list(String prefix) {
        return s3.listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix(prefix)).contents().stream()
                .map(object -> object.key().substring(prefix.length()))
                .toList();
    }

    void put(String key, byte[] content) {
        s3.putObject(put -> put.bucket(S3Server.BUCKET).key(key), RequestBody.fromBytes(content));
    }
}
