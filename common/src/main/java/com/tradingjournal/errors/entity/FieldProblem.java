package com.tradingjournal.errors.entity;

/**
 * One thing wrong with one field of a request.
 *
 * @param field the field as the client named it, with its path: {@code executions[2].price}
 * @param message what is wrong, for a person
 */
public record FieldProblem(String field, String message) {}
