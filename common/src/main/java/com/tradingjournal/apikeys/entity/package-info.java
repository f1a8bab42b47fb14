/**
 * Keys for programs.
 *
 * <ul>
 *   <li>R1 A key acts for the person who made it, with the role he has at the moment and within its scopes; it ends with his membership.
 *   <li>R2 A key is shown once, when it is made; what is stored proves it and cannot be turned back into it.
 *   <li>R3 What no scope names is closed to every key.
 * </ul>
 */
@NullMarked
package com.tradingjournal.apikeys.entity;

import org.jspecify.annotations.NullMarked;
