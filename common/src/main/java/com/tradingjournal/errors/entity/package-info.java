/**
 * What can go wrong on purpose. A use case that cannot go on throws a {@link com.tradingjournal.errors.entity.DomainException};
 * it carries the contract's code and never an HTTP status: the batch engine throws the same ones.
 */
@NullMarked
package com.tradingjournal.errors.entity;

import org.jspecify.annotations.NullMarked;
