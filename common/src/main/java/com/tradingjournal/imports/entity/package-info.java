/**
 * A file on its way into the journal.
 *
 * <ul>
 *   <li>R1 Every data row of a file ends as exactly one of imported, duplicate, changed, ignored, rejected: the counts add up.
 *   <li>R2 The same file again, or one that overlaps, adds only what is new; what a person has edited stays as he left it.
 *   <li>R3 A file comes in whole: it is read to its end before the first fill is stored, and a file that cannot be read to
 *       its end stores nothing.
 *   <li>R4 A fill belongs to the import that first brought it. Undoing takes exactly those away; what other imports brought, what
 *       people typed, and what they wrote on a trade that keeps a fill stays. Another file that had brought the same fill again has
 *       to be imported again. A fill that was only corrected keeps the correction.
 * </ul>
 */
@NullMarked
package com.tradingjournal.imports.entity;

import org.jspecify.annotations.NullMarked;
