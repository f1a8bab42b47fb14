package com.tradingjournal.storage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Produces the clients for the configured endpoints, with time limits and addresses by path. */
@ApplicationScoped
public class StorageClients {

    /** What a call may take that moves next to nothing, tried again and all. */
    static final Duration CALL = Duration.ofSeconds(60);

    @Produces
    @ApplicationScoped
    S3Client client(StorageSettings settings) {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(settings.region())
                .credentialsProvider(settings.credentials())
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(20)))
                .overrideConfiguration(limits -> limits.apiCallTimeout(CALL))
                .build();
    }

    /** Addresses are for browsers. */
    @Produces
    @ApplicationScoped
    S3Presigner presigner(StorageSettings settings) {
        return S3Presigner.builder()
                .endpointOverride(settings.publicEndpoint())
                .region(settings.region())
                .credentialsProvider(settings.credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }
}
