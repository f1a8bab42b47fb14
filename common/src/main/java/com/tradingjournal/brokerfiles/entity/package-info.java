/**
 * What a broker's file says, row by row, before anything is stored.
 *
 * <ul>
 *   <li>R1 A row that cannot be taken is a result ({@code Rejected}) with line, column, value and reason, never an
 *       exception and never a guess.
 *   <li>R2 A fill has one identity ({@link com.tradingjournal.brokerfiles.entity.FillKey}) however often and in whichever
 *       overlapping file it comes: the broker's own number, or its ordinal among equal fills.
 *   <li>R3 The line is the physical one where the record starts; notes may span several.
 *   <li>R4 What a file leaves open (day or month first?) is asked once for the whole file, never decided per row.
 * </ul>
 */
@NullMarked
package com.tradingjournal.brokerfiles.entity;

import org.jspecify.annotations.NullMarked;
