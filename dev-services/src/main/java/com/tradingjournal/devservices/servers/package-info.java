/**
 * The real servers the journal talks to, small enough to start beside a test: PostgreSQL 18, Redis 7, S3, SMTP and OpenID Connect.
 * Each listens on a free loopback port and ends with {@code close()}. A {@link com.tradingjournal.devservices.servers.Storage}
 * decides whether what it was told survives a power cut or is forgotten with the test. The binaries are unpacked once per
 * machine, outside the repository.
 */
@NullMarked
package com.tradingjournal.devservices.servers;

import org.jspecify.annotations.NullMarked;
