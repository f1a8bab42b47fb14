/**
 * Who acts, in which workspace, and what a role may do. Decisions: a caller is what a token or a job row claims; what the
 * binding found in the database ({@link com.tradingjournal.tenancy.entity.BoundTenant}) is what permissions are checked against.
 */
@NullMarked
package com.tradingjournal.tenancy.entity;

import org.jspecify.annotations.NullMarked;
