/**
 * What is known of people, and how it ends. Decisions: a person's file and his erasure are asked for now and done by the batch; what is
 * to be erased can be taken back until it is due. Erasing is done by functions of the schema's owner, which go through the tables that
 * there are, so that a new table is erased by being there; {@link com.tradingjournal.privacy.entity.PersonalData} says of every column
 * that can hold words what it is, and a test holds it against the schema. R1: the audit keeps its lines, with ids of nobody. R2: what
 * somebody did for others (imports into their accounts, strategies their trades follow) stays theirs; all else of his goes.
 */
@NullMarked
package com.tradingjournal.privacy.entity;

import org.jspecify.annotations.NullMarked;
