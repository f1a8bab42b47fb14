package com.tradingjournal.auth.control.google;

import com.tradingjournal.users.entity.EmailAddress;

/**
 * Somebody by the word of Google.
 *
 * @param subject what Google calls him for good
 * @param email proved by Google
 */
record GooglePerson(String subject, EmailAddress email, String name) {}
