package com.tradingjournal.storage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Produces the clients for the configured endpoints, with time limits and addresses by path. */
@ApplicationScoped
public class StorageClients {

    @Produces
    @ApplicationScoped
    S3Client client(
            @ConfigProperty(name = "storage.endpoint") URI endpoint,
            @ConfigProperty(name = "storage.region", defaultValue = "us-east-1") String region,
            @ConfigProperty(name = "storage.access-key") String accessKey,
            @ConfigProperty(name = "storage.secret-key") String secretKey) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(20)))
                .overrideConfiguration(limits -> limits.apiCallTimeout(Duration.ofSeconds(60)))
                .build();
    }

    /** Addresses are for browsers, which may know the storage under another one than we do. */
    @Produces
    @ApplicationScoped
    S3Presigner presigner(
            @ConfigProperty(name = "storage.endpoint") URI endpoint,
            @ConfigProperty(name = "storage.public-endpoint") Optional<URI> publicEndpoint,
            @ConfigProperty(name = "storage.region", defaultValue = "us-east-1") String region,
            @ConfigProperty(name = "storage.access-key") String accessKey,
            @ConfigProperty(name = "storage.secret-key") String secretKey) {
        return S3Presigner.builder()
                .endpointOverride(publicEndpoint.orElse(endpoint))
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }
}
