/**
 * The ways in: registering, a password, the word of somebody else, another workspace. Each proves somebody first and then begins his
 * session in one transaction that holds the person, so that whoever changes his password or leaves at the same moment ends it too.
 */
@NullMarked
package com.tradingjournal.auth.control.entry;

import org.jspecify.annotations.NullMarked;
