/**
 * The schema and who moves it. {@code ./run} or a Kubernetes job migrates as the owner; the services never do, they check.
 * A migration is named after its feature, holds types, tables, constraints, indexes, grants, row-level security and policies in
 * this order, and is never edited once it has landed.
 */
@NullMarked
package com.tradingjournal.schema.control;

import org.jspecify.annotations.NullMarked;
